package io.cordon.datagen.place;

/** A stay in another city, from one day to another, both included. */
public record Trip(long firstDay, long lastDay, City city) {}
