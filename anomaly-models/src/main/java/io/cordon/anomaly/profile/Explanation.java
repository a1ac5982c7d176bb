package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;

/**
 * Why a detector is surprised, as numbers.
 *
 * @param surprise recalibrated, -log<sub>10</sub> of how often it looks like this
 * @param observed of what is counted; else 0
 * @param expected of what is counted; else 0
 * @param usualFrom where the middle 95 % of windows begin, of what is counted; else 0
 * @param usualTo where they end
 * @param historyDays days with activity of the person
 * @param isNewToPerson of a value; else false
 * @param isNewToDepartment of a value; else false
 * @param isNewToOrganisation of a value; else false
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
