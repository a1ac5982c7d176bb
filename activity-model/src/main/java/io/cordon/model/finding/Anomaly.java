package io.cordon.model.finding;

/**
 * What a baseline observed and what it expected.
 *
 * @param measure what was measured, for example {@code place of a download}
 * @param observed the observed value
 * @param expected the normal values, in words
 * @param pValue chance of seeing at least this under the baseline, in (0, 1]
 * @param historyDays days that the baseline has learned from
 */
public record Anomaly(
    String measure, String observed, String expected, double pValue, double historyDays) {}
