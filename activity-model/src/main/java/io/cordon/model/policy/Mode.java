package io.cordon.model.policy;

import java.util.Locale;

/** Which actions of a policy take effect. */
public enum Mode {
  /** Findings only; each states what would have been done. */
  OBSERVE,
  /** People are notified; no file is touched. */
  NOTIFY,
  /** Files are touched. */
  ENFORCE;

  /** Whether a policy in this mode may ask for the action. */
  public boolean allows(ActionVerb verb) {
    return switch (this) {
      case OBSERVE -> false;
      case NOTIFY -> !verb.isContainment();
      case ENFORCE -> true;
    };
  }

  /** The word that policies use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
