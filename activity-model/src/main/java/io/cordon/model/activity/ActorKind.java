package io.cordon.model.activity;

import java.util.Locale;

/** What acted. */
public enum ActorKind {
  UNKNOWN,
  /** A member of the tenant. */
  USER,
  /** A person from elsewhere who was let in by name. */
  GUEST,
  /** Somebody who came through a link and gave no name. */
  ANONYMOUS,
  /** A program with an identity of its own. */
  APPLICATION,
  /** The cloud itself. */
  SYSTEM;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
