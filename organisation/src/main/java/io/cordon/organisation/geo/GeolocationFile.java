package io.cordon.organisation.geo;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A geolocation database named in the organisation file.
 *
 * @param path absolute, or relative to the working directory
 * @param key its key in the organisation file, for messages
 */
public record GeolocationFile(Content content, Family family, String path, String key)
    implements Serializable {

  /** What the database is to know about an address. */
  public enum Content {
    CITY("cities"),
    COUNTRY("countries"),
    ASN("autonomous systems"),
    ANONYMITY("anonymous networks");

    private final String caption;

    Content(String caption) {
      this.caption = caption;
    }

    /** In the plural, for messages. */
    String caption() {
      return caption;
    }

    /** All that a record of a database says something about. */
    static List<Content> of(GeoRecord record) {
      return Arrays.stream(values()).filter(content -> content.isIn(record)).toList();
    }

    /** Whether a record of the database says something about this. */
    private boolean isIn(GeoRecord record) {
      return switch (this) {
        case CITY -> record.city() != null || record.latitude() != null;
        case COUNTRY -> record.country() != null;
        case ASN -> record.asn() != 0 || record.asOrganisation() != null;
        case ANONYMITY -> record.saysWhetherAnonymous();
      };
    }
  }

  /** The addresses that the database is used for. */
  public enum Family {
    ANY,
    IPV4,
    IPV6
  }
}
