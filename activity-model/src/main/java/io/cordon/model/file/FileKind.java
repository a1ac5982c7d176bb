package io.cordon.model.file;

import java.util.Locale;

/** What kind of object was acted on. */
public enum FileKind {
  UNKNOWN,
  FILE,
  FOLDER,
  /** A whole site, document library, shared drive or team. */
  SITE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Whether other files are in it, which inherit its exposure. */
  public boolean isContainer() {
    return this == FOLDER || this == SITE;
  }

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
