package io.cordon.model.policy;

import java.util.Locale;

/** How bad it is if true: Sigma's levels with OCSF's {@code severity_id}. */
public enum Severity {
  INFORMATIONAL(1),
  LOW(2),
  MEDIUM(3),
  HIGH(4),
  CRITICAL(5);

  private final int ocsfId;

  Severity(int ocsfId) {
    this.ocsfId = ocsfId;
  }

  public int ocsfId() {
    return ocsfId;
  }

  /** The word that policies use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people and OCSF: first letter upper case. */
  public String caption() {
    return name().charAt(0) + word().substring(1);
  }
}
