package io.cordon.model.file;

import java.util.Locale;

/** Who gets access by a share, narrowest first. {@link #UNKNOWN} is not comparable. */
public enum Audience {
  UNKNOWN,
  /** Named people or groups of the organisation. */
  INTERNAL,
  /** Everyone in the organisation. */
  ORGANISATION,
  /** Named people outside. */
  EXTERNAL,
  /** Anyone with the link. */
  ANYONE,
  /** Anyone on the web, and search engines may list it. */
  PUBLIC;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }

  /** The wider of the two; unknown counts as narrowest. */
  public Audience widest(Audience other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
