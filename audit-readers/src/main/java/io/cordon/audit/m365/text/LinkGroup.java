package io.cordon.audit.m365.text;

import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * The hidden group behind a sharing link. Its name describes the link: {@code SharingLinks.<item
 * id>.<kind>.<link id>}.
 *
 * @param audience the audience of that kind of link; unknown where the link is for named people
 */
public record LinkGroup(Audience audience, String linkId) {
  private static final String PREFIX = "sharinglinks.";

  /** Null when the name is not that of a link's group. */
  public static LinkGroup of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(PREFIX)) {
      return null;
    }
    int kindStart = lower.indexOf('.', PREFIX.length()) + 1;
    int kindEnd = kindStart == 0 ? -1 : lower.indexOf('.', kindStart);
    if (kindEnd < 0) {
      return new LinkGroup(Audience.UNKNOWN, null);
    }
    String linkId = lower.substring(kindEnd + 1);
    return new LinkGroup(
        audience(lower.substring(kindStart, kindEnd)), linkId.isEmpty() ? null : linkId);
  }

  private static Audience audience(String kind) {
    if (kind.startsWith("anonymous")) {
      return Audience.ANYONE;
    }
    return kind.startsWith("organization") ? Audience.ORGANISATION : Audience.UNKNOWN;
  }
}
