package io.cordon.model.activity;

import java.util.Locale;

/** Relation of a person or domain to the organisation, by the domains in {@code org.yaml}. */
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
