package io.cordon.organisation;

import io.cordon.model.activity.NetworkKind;
import java.io.Serializable;

/**
 * A network of the organisation file; unspecified values are null.
 *
 * @param name null for the networks listed under {@code provider_networks}
 * @param asn 0 when unspecified
 */
record NamedNetwork(
    String name,
    NetworkKind kind,
    String country,
    String city,
    Double latitude,
    Double longitude,
    long asn)
    implements Serializable {

  public NamedNetwork {
    kind = kind == null ? NetworkKind.UNKNOWN : kind;
  }

  static NamedNetwork ofProvider() {
    return new NamedNetwork(null, NetworkKind.PROVIDER, null, null, null, null, 0);
  }
}
