package io.cordon.model.activity;

/**
 * Where the request came from.
 *
 * @param ip canonical text of an IPv4 or IPv6 address; null when the record has none that parses
 * @param port 0 when not known
 * @param host a name given in place of an address, as it stood in the record
 */
public record Endpoint(String ip, int port, String host, Place place) {

  public static final Endpoint UNKNOWN = new Endpoint(null, 0, null, Place.UNKNOWN);

  public Endpoint {
    place = place == null ? Place.UNKNOWN : place;
  }

  public Endpoint at(Place place) {
    return new Endpoint(ip, port, host, place);
  }
}
