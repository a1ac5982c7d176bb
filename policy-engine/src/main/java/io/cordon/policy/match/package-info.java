/** Which policies an activity concerns, found by an index over the whole pack. */
package io.cordon.policy.match;
