package io.cordon.model.identity;

import java.util.Locale;

/** What an account is, and so with whom its amounts can be compared; from {@code org.yaml}. */
public enum Population {
  UNKNOWN,
  PERSON,
  SERVICE_ACCOUNT,
  /** Keeps copies of a person's files on a computer. */
  SYNC_CLIENT,
  BACKUP,
  /** A program that acts for people who allowed it. */
  DELEGATED_APP,
  /** A program that decides itself what it does, such as an assistant with a language model. */
  AGENT,
  GUEST;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies and {@code org.yaml} use. */
  public String word() {
    return word;
  }
}
