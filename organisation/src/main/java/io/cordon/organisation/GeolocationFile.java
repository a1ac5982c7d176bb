package io.cordon.organisation;

import java.io.Serializable;

/**
 * One geolocation database that the organisation file names.
 *
 * @param path absolute, or relative to the working directory
 * @param key the key of the organisation file, for messages
 */
record GeolocationFile(Content content, Family family, String path, String key)
    implements Serializable {

  /** What the database tells of an address. */
  enum Content {
    PLACE,
    ASN,
    ANONYMITY
  }

  /** The addresses it is asked about. */
  enum Family {
    ANY,
    IPV4,
    IPV6
  }
}
