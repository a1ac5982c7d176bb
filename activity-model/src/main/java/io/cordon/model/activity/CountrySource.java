package io.cordon.model.activity;

import java.util.Locale;

/** Who states in which country an address is. */
public enum CountrySource {
  UNKNOWN,
  /** The organisation's own network in {@code org.yaml}. */
  NETWORK,
  /** A geolocation database. */
  DATABASE,
  /** The cloud that logged the activity. */
  CLOUD;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
