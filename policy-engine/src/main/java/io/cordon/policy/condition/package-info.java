/** Conditions on one activity: its fields, tests of their values, and whether they can match. */
package io.cordon.policy.condition;
