package io.cordon.datagen.score.figure;

import java.util.SortedMap;

/**
 * Recall at one rate of false alarms.
 *
 * @param falseAlarms for 1000 users a day
 * @param recall of all incidents
 * @param byScenario recall of each scenario, newcomers left out
 */
public record CurvePoint(double falseAlarms, double recall, SortedMap<String, Double> byScenario) {}
