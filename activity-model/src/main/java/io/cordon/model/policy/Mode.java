package io.cordon.model.policy;

import java.util.Locale;

/** How far a policy may go. */
public enum Mode {
  /** Finding only; it says what would have been done. */
  OBSERVE,
  /** People are told; no file is touched. */
  NOTIFY,
  /** Files are touched. */
  ENFORCE;

  /** The word that policies use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
