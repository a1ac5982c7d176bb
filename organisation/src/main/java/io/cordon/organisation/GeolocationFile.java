package io.cordon.organisation;

import java.io.Serializable;

/**
 * A geolocation database named in the organisation file.
 *
 * @param path absolute, or relative to the working directory
 * @param key its key in the organisation file, for messages
 */
record GeolocationFile(Content content, Family family, String path, String key)
    implements Serializable {

  /** What the database knows about an address. */
  enum Content {
    PLACE,
    ASN,
    ANONYMITY
  }

  /** The addresses that the database is used for. */
  enum Family {
    ANY,
    IPV4,
    IPV6
  }
}
