package io.cordon.model.policy;

import java.util.Locale;

/** What a policy may request, strongest first. */
public enum ActionVerb {
  QUARANTINE(Kind.CONTAINMENT),
  RESTRICT_SHARING(Kind.CONTAINMENT),
  REMOVE_PUBLIC_LINK(Kind.CONTAINMENT),
  REMOVE_EXTERNAL_COLLABORATORS(Kind.CONTAINMENT),
  NOTIFY_USER(Kind.NOTIFICATION),
  NOTIFY_ADMIN(Kind.NOTIFICATION),
  WEBHOOK(Kind.OUTPUT);

  /** Who carries the action out, and what it changes. */
  public enum Kind {
    /** An enforcer changes who can access the file. */
    CONTAINMENT,
    /** An enforcer sends a message to a person. */
    NOTIFICATION,
    /** Cordon itself sends the finding to an output; consumers of actions have nothing to do. */
    OUTPUT
  }

  private final Kind kind;

  ActionVerb(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it changes who can access the file. */
  public boolean isContainment() {
    return kind == Kind.CONTAINMENT;
  }

  /** The word in policies and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it includes the other containment. Being stronger is not enough: without its public
   * link a file is still shared with named people.
   */
  public boolean covers(ActionVerb other) {
    return switch (this) {
      case QUARANTINE -> other.isContainment();
      case RESTRICT_SHARING -> other.isContainment() && other != QUARANTINE;
      case REMOVE_PUBLIC_LINK, REMOVE_EXTERNAL_COLLABORATORS -> other == this;
      case NOTIFY_USER, NOTIFY_ADMIN, WEBHOOK -> false;
    };
  }
}
