package io.cordon.anomaly.profile;

/**
 * Who does something, as numbers: what a person has taught the peers is not held up to the same
 * person as what others do.
 *
 * @param department a hash of its name
 * @param person a hash of the key of the person
 */
public record Member(int department, int person) {}
