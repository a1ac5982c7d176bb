package io.cordon.model.finding;

import java.util.Locale;

/** Why Cordon requests no action although the policy does. */
public enum WithheldReason {
  /** A service account of the organisation file: stopping it may break other systems. */
  SERVICE_ACCOUNT,
  /** An emergency account, which must keep its access. */
  BREAK_GLASS,
  /** Cordon itself acted: reacting to that would be an endless loop. */
  OWN_APPLICATION,
  /**
   * Rarer than usual, but not rare enough for the alerts that people want: {@link
   * Finding#isHeldBack()}.
   */
  ALERT_BUDGET;

  /** The word in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
