package io.cordon.datagen.score.figure;

import java.util.SortedMap;

/**
 * How many decoys of one kind raised a false alarm.
 *
 * @param decoys those of the kind in the scored time
 * @param fired those that raised at least one
 * @param byDetector for each policy or method, how many it fired at
 */
public record DecoyCount(
    String kind, int decoys, int fired, SortedMap<String, Integer> byDetector) {}
