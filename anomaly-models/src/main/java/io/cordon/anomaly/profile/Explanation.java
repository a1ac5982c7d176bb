package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;

/**
 * Why a detector is surprised, as numbers.
 *
 * @param surprise -log<sub>10</sub> of the share of days of people on which it is as surprised
 * @param observed how many in the window, a day or an hour; of a slow change how many a day lately.
 *     0 where nothing is counted, as the three that follow
 * @param expected how many on average, before this day was learned
 * @param usualFrom the middle 95 % of windows have at least as many
 * @param usualTo and at most as many
 * @param historyDays days with activity that were learned of the person
 * @param isNewToPerson of a value, and of an hour of the day; false where the detector is about
 *     none, as the two that follow
 * @param isNewToDepartment of a value, hardly anybody of the department is known to use it: at most
 *     one, who may be this person; of an hour, nobody
 * @param isNewToOrganisation the same of the organisation
 */
public record Explanation(
    Detector detector,
    double surprise,
    long observed,
    double expected,
    long usualFrom,
    long usualTo,
    int historyDays,
    boolean isNewToPerson,
    boolean isNewToDepartment,
    boolean isNewToOrganisation) {}
