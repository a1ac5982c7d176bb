package io.cordon.model;

import java.util.Locale;

/** What kind of thing was acted on. */
public enum FileKind {
  UNKNOWN,
  FILE,
  FOLDER,
  SITE;

  /** The word that policies use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
