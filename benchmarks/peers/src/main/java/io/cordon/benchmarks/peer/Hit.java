package io.cordon.benchmarks.peer;

/**
 * One match of one rule.
 *
 * @param rule the name of the policy's file
 * @param time of the event that completed it, in milliseconds since 1970
 */
record Hit(String rule, String user, long time) {}
