package io.cordon.datagen.score.figure;

import java.util.SortedMap;

/**
 * Alerts that found nothing, as far as they count.
 *
 * @param counted their number after the refractory time
 * @param perThousandUsersPerDay their rate
 * @param byDetector their number for each policy or method that has any
 */
public record FalseAlarms(
    int counted, double perThousandUsersPerDay, SortedMap<String, Integer> byDetector) {}
