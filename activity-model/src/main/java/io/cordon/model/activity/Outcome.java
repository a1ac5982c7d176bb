package io.cordon.model.activity;

import java.util.Locale;

/** Whether the attempt succeeded; OCSF {@code status_id} is the ordinal. */
public enum Outcome {
  UNKNOWN,
  SUCCESS,
  FAILURE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
