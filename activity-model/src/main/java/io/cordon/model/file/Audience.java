package io.cordon.model.file;

import java.util.Locale;

/** Who a share reaches, from narrowest to widest. {@link #UNKNOWN} compares with nothing. */
public enum Audience {
  UNKNOWN,
  /** Named people or groups of the organisation. */
  INTERNAL,
  /** Everyone in the organisation. */
  ORGANISATION,
  /** Named people outside. */
  EXTERNAL,
  /** Anyone who has the link. */
  ANYONE,
  /** Listed for the whole web to find. */
  PUBLIC;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }

  /** The wider of the two; unknown is narrower than anything known. */
  public Audience widest(Audience other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
