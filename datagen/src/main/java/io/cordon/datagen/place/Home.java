package io.cordon.datagen.place;

/** Somebody's internet at home; a cable modem keeps its address for years. */
public record Home(Network provider, String address) {}
