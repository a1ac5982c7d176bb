package io.cordon.datagen.score.figure;

import java.util.SortedMap;

/**
 * How many decoys of one kind raised a false alarm.
 *
 * @param during whether they have no events of their own, so that an alert about their person while
 *     they last is only a coincidence in time
 * @param decoys those of the kind in the scored time
 * @param fired those that raised at least one
 * @param byDetector for each policy or method, how many it fired at
 */
public record DecoyCount(
    String kind, boolean during, int decoys, int fired, SortedMap<String, Integer> byDetector) {}
