package io.cordon.model.policy;

import java.util.Locale;

/** The containment steps, strongest first. */
public enum ActionVerb {
  QUARANTINE,
  RESTRICT_SHARING,
  REMOVE_PUBLIC_LINK,
  REMOVE_EXTERNAL_COLLABORATORS,
  NOTIFY_USER,
  NOTIFY_ADMIN,
  WEBHOOK;

  /** The word that policies and the wire use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it only tells somebody. */
  public boolean onlyNotifies() {
    return this == NOTIFY_USER || this == NOTIFY_ADMIN || this == WEBHOOK;
  }

  /**
   * Whether nothing is left for the other to contain. Stronger is not enough: without its public
   * link a file is still open to the people it was shared with.
   */
  public boolean covers(ActionVerb other) {
    return switch (this) {
      case QUARANTINE -> !other.onlyNotifies();
      case RESTRICT_SHARING -> !other.onlyNotifies() && other != QUARANTINE;
      case REMOVE_PUBLIC_LINK, REMOVE_EXTERNAL_COLLABORATORS -> other == this;
      case NOTIFY_USER, NOTIFY_ADMIN, WEBHOOK -> false;
    };
  }
}
