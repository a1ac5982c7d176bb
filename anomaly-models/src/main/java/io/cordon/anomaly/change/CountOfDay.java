package io.cordon.anomaly.change;

import io.cordon.anomaly.count.NegativeBinomial;

/**
 * The count of an active day.
 *
 * @param expected its distribution before the day, as the count model says
 */
public record CountOfDay(NegativeBinomial expected, long count) {}
