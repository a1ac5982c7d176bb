package io.cordon.datagen.score.figure;

import io.cordon.datagen.score.input.AlertRank;
import java.util.List;

/**
 * What a threshold on the rank of alerts finds.
 *
 * @param budget false alarms for 1000 users a day; NaN for all alerts
 * @param threshold the lowest rank that still counts; null when the budget allows no alert
 * @param recallByChance share of all incidents that alerts about the wrong people would find; 0
 *     under strict matching
 * @param precision share of alerts that found something, at the stated prevalence; NaN without
 *     alerts
 * @param decoys by kind; null when decoys are not known
 */
public record OperatingPoint(
    double budget,
    AlertRank threshold,
    FalseAlarms falseAlarms,
    RecallTable recall,
    double recallByChance,
    double precision,
    List<DecoyCount> decoys,
    WeeklyAlarms weekly) {}
