package io.cordon.model.finding;

/**
 * What a model of somebody's behaviour observed and what it expected.
 *
 * @param measure what was measured, for example {@code downloads in an hour}
 * @param observed the observed value, in words
 * @param expected the usual values, in words
 * @param pValue chance of seeing at least this when nothing is wrong, in (0, 1]
 * @param historyDays days that the model has learned from
 * @param model its name and version, for example {@code counts of a day 1}; null in findings of
 *     before it was stated
 */
public record Anomaly(
    String measure,
    String observed,
    String expected,
    double pValue,
    double historyDays,
    String model) {}
