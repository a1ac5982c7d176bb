package io.cordon.model.file;

import java.util.Locale;

/** Who can access a file now, from least to most. {@link #UNKNOWN} is not comparable. */
public enum Exposure {
  UNKNOWN,
  /** Only its owner. */
  PRIVATE,
  /** People of the organisation. */
  INTERNAL,
  /** Named people outside. */
  EXTERNAL,
  /** Anyone with the link. */
  ANYONE,
  /** Anyone on the web. */
  PUBLIC;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }

  /** The exposure that a share with this audience causes. */
  public static Exposure of(Audience audience) {
    return switch (audience) {
      case UNKNOWN -> UNKNOWN;
      case INTERNAL, ORGANISATION -> INTERNAL;
      case EXTERNAL -> EXTERNAL;
      case ANYONE -> ANYONE;
      case PUBLIC -> PUBLIC;
    };
  }

  /** The greater of the two; unknown counts as least. */
  public Exposure greatest(Exposure other) {
    return other.compareTo(this) > 0 ? other : this;
  }
}
