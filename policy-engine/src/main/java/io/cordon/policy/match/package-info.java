/** Matching one activity against all policies at once, with an index over their predicates. */
package io.cordon.policy.match;
