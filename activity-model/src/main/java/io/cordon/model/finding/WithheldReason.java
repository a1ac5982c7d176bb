package io.cordon.model.finding;

import java.util.Locale;

/** Why Cordon asks for no action although the policy does. */
public enum WithheldReason {
  /** A program that the organisation file lists: stopping it may stop much else. */
  SERVICE_ACCOUNT,
  /** Somebody who must get through when nobody else does. */
  BREAK_GLASS,
  /** Cordon itself did it: acting on that would never end. */
  OWN_APPLICATION;

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
