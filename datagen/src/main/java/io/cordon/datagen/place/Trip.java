package io.cordon.datagen.place;

/**
 * A stay in another city, from one day to another, both included.
 *
 * @param flat the internet of where they live there; null for hotels
 */
public record Trip(long firstDay, long lastDay, City city, Home flat) {}
