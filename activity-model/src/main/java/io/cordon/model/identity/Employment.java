package io.cordon.model.identity;

import java.util.Locale;

/** Whether somebody works for the organisation at a time, by the days in {@code org.yaml}. */
public enum Employment {
  UNKNOWN,
  /** Before the first day. */
  NOT_YET,
  EMPLOYED,
  /** Still employed; the last day is within 30 days. */
  LEAVING,
  /** After the last day. */
  LEFT;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
