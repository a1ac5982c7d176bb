package io.cordon.model.file;

import java.util.Locale;

/** Who can reach a file now, from least to most. {@link #UNKNOWN} compares with nothing. */
public enum Exposure {
  UNKNOWN,
  /** Its owner and nobody else. */
  PRIVATE,
  /** People of the organisation. */
  INTERNAL,
  /** Named people outside. */
  EXTERNAL,
  /** Anyone who has the link. */
  ANYONE,
  /** The whole web. */
  PUBLIC;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }

  /** The exposure that a share with this audience brings about. */
  public static Exposure of(Audience audience) {
    return switch (audience) {
      case UNKNOWN -> UNKNOWN;
      case INTERNAL, ORGANISATION -> INTERNAL;
      case EXTERNAL -> EXTERNAL;
      case ANYONE -> ANYONE;
      case PUBLIC -> PUBLIC;
    };
  }

  /** The greater of the two; unknown is less than anything known. */
  public Exposure greatest(Exposure other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
