/** Conditions over one activity: its fields, tests of their values, and what can match at all. */
package io.cordon.policy.condition;
