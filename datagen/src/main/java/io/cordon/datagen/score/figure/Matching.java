package io.cordon.datagen.score.figure;

import java.util.Locale;

/** How much an alert must show of an incident to have found it. */
public enum Matching {
  /** It cites the native id of one of the incident's events. */
  STRICT,
  /** As strict; or it is about a person or a file of the incident, within a day of an act. */
  LENIENT;

  /** The word in JSON and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
