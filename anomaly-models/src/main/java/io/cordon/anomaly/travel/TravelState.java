package io.cordon.anomaly.travel;

import io.cordon.anomaly.chance.ChanceState;

/**
 * What {@link TravelModel} knows of a person: 40 bytes.
 *
 * @param latest position by its own time; null before the first
 * @param impossible how often a journey was impossible
 */
public record TravelState(Position latest, ChanceState impossible) {}
