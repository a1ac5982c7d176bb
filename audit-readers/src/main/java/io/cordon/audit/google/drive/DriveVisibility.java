package io.cordon.audit.google.drive;

import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import java.util.List;
import java.util.Locale;

/** Who has access to a document, in Drive's words, from least to most. */
public enum DriveVisibility {
  UNKNOWN(Exposure.UNKNOWN, Audience.UNKNOWN),
  PRIVATE(Exposure.PRIVATE, Audience.UNKNOWN),
  SHARED_INTERNALLY(Exposure.INTERNAL, Audience.INTERNAL),
  PEOPLE_WITHIN_DOMAIN_WITH_LINK(Exposure.INTERNAL, Audience.ORGANISATION),
  PUBLIC_IN_THE_DOMAIN(Exposure.INTERNAL, Audience.ORGANISATION),
  SHARED_EXTERNALLY(Exposure.EXTERNAL, Audience.EXTERNAL),
  PEOPLE_WITH_LINK(Exposure.ANYONE, Audience.ANYONE),
  PUBLIC_ON_THE_WEB(Exposure.PUBLIC, Audience.PUBLIC);

  private final Exposure exposure;
  private final Audience audience;

  DriveVisibility(Exposure exposure, Audience audience) {
    this.exposure = exposure;
    this.audience = audience;
  }

  /** Unknown for other words and for null. */
  public static DriveVisibility of(String word) {
    return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
      case "private" -> PRIVATE;
      case "shared_internally" -> SHARED_INTERNALLY;
      case "people_within_domain_with_link" -> PEOPLE_WITHIN_DOMAIN_WITH_LINK;
      case "public_in_the_domain" -> PUBLIC_IN_THE_DOMAIN;
      case "shared_externally" -> SHARED_EXTERNALLY;
      case "people_with_link" -> PEOPLE_WITH_LINK;
      case "public_on_the_web" -> PUBLIC_ON_THE_WEB;
      default -> UNKNOWN;
    };
  }

  /** The widest of these words. */
  public static DriveVisibility widest(List<String> words) {
    DriveVisibility widest = UNKNOWN;
    for (String word : words) {
      DriveVisibility visibility = of(word);
      widest = visibility.compareTo(widest) > 0 ? visibility : widest;
    }
    return widest;
  }

  public Exposure exposure() {
    return exposure;
  }

  /** The audience of a share that leads to this visibility. */
  public Audience audience() {
    return audience;
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }

  public DriveVisibility or(DriveVisibility other) {
    return isKnown() ? this : other;
  }

  /** Whether a change from {@code before}, which may be unknown, to this takes access away. */
  public boolean narrows(DriveVisibility before) {
    return this == PRIVATE || (isKnown() && compareTo(before) < 0);
  }
}
