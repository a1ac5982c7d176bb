package io.cordon.model.activity;

import java.util.Locale;

/** What kind of identity acted. */
public enum ActorKind {
  UNKNOWN,
  /** A member of the tenant. */
  USER,
  /** A person from outside who was invited by name. */
  GUEST,
  /** A visitor of a link who did not sign in. */
  ANONYMOUS,
  /** A program with its own identity. */
  APPLICATION,
  /** The cloud provider itself. */
  SYSTEM;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
