package io.cordon.policy.correlate;

import io.cordon.policy.Aggregation;

/**
 * The sliding window of one correlation, as the policy defines it: the same for every activity and
 * every group.
 *
 * <p>It travels with each contribution, so that the window operators need not know the policies: an
 * activity that matched one version of a policy is counted by the rules of that version.
 *
 * @param path position of the correlation in its policy, unique there: {@code 0} is the outermost,
 *     {@code 0.1} the second input of that one
 * @param level 1 for a correlation of rules, else one more than the deepest correlation inside
 * @param inputs how many rules and correlations it takes in
 * @param threshold the lowest count, sum, or number of different inputs that fires
 * @param measure what is counted, in words for a finding: {@code downloads}
 */
public record WindowSpec(
    String path,
    Aggregation aggregation,
    int level,
    int inputs,
    long timespanMillis,
    long threshold,
    String measure) {}
