package io.cordon.datagen.score.figure;

import java.util.SortedMap;

/**
 * Alerts that found nothing. Of those about one person within the refractory time one counts,
 * because they are one incident for who looks into them.
 *
 * @param counted their number after the refractory time
 * @param perThousandUsersPerDay their rate
 * @param alerts the number of all of them, whether or not they count
 * @param byDetector for each policy or method the number that would count if it were alone
 */
public record FalseAlarms(
    int counted,
    double perThousandUsersPerDay,
    int alerts,
    SortedMap<String, Integer> byDetector) {}
