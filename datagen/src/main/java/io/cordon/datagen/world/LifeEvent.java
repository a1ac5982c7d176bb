package io.cordon.datagen.world;

/**
 * A change in somebody's life or work that may look like an incident, and is none.
 *
 * @param kind for example {@code business_trip}, {@code new_laptop}, {@code new_project}
 * @param fromMillis when it shows first, as a Unix time
 * @param toMillis when it has passed
 */
public record LifeEvent(String kind, Person person, long fromMillis, long toMillis) {}
