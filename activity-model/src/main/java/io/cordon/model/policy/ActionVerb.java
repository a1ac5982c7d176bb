package io.cordon.model.policy;

import java.util.Locale;

/** What a policy may ask for, strongest first: containments, then notifications. */
public enum ActionVerb {
  QUARANTINE,
  RESTRICT_SHARING,
  REMOVE_PUBLIC_LINK,
  REMOVE_EXTERNAL_COLLABORATORS,
  NOTIFY_USER,
  NOTIFY_ADMIN,
  WEBHOOK;

  /** The word in policies and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it only notifies and does not touch the file. */
  public boolean onlyNotifies() {
    return this == NOTIFY_USER || this == NOTIFY_ADMIN || this == WEBHOOK;
  }

  /**
   * Whether it includes the other containment. Being stronger is not enough: without its public
   * link a file is still shared with named people.
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
