package io.cordon.anomaly.writes;

/**
 * How surprising the changes of the open hour and day are, and why. Surprises are -log<sub>10</sub>
 * of p-values.
 *
 * @param surprise of all parts together
 * @param ofHour so many different items changed in the open hour, as one of the day's active hours
 * @param ofDay so many different items changed in a day
 * @param ofSlowChange somewhat more each day
 * @param ofEndings so many renames to endings that are new to the organisation
 * @param items changed in the open hour
 * @param expectedItems of an active hour
 * @param newEndings renames of the open day to new endings
 */
public record WriteSurprise(
    double surprise,
    double ofHour,
    double ofDay,
    double ofSlowChange,
    double ofEndings,
    long items,
    double expectedItems,
    long newEndings) {}
