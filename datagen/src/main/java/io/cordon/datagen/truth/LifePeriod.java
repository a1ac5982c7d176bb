package io.cordon.datagen.truth;

/**
 * Something in a person's life that looks like an incident and leaves no acts of its own, such as a
 * business trip.
 *
 * @param kind one word, for example {@code new_laptop}
 * @param user mail address
 */
public record LifePeriod(String kind, String user, long fromMillis, long toMillis) {}
