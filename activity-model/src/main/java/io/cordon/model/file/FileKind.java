package io.cordon.model.file;

import java.util.Locale;

/** What kind of object was acted on. */
public enum FileKind {
  UNKNOWN,
  FILE,
  FOLDER,
  SITE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
