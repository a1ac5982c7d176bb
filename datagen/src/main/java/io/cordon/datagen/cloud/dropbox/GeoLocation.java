package io.cordon.datagen.cloud.dropbox;

/**
 * Where Dropbox believes an address to be.
 *
 * @param city null where unknown
 * @param region for example {@code California}; null where unknown
 * @param country ISO 3166-1 code of two letters
 */
public record GeoLocation(String city, String region, String country) {}
