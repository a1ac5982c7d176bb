package io.cordon.anomaly.profile;

/**
 * A country, a device, or what else may be familiar.
 *
 * @param value a hash of it; 0 for unknown
 */
public record TraitValue(Trait trait, int value) {}
