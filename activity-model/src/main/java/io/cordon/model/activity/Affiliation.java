package io.cordon.model.activity;

import java.util.Locale;

/** How a person or domain stands to the organisation, by the domains of {@code org.yaml}. */
public enum Affiliation {
  UNKNOWN,
  INTERNAL,
  PARTNER,
  EXTERNAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
