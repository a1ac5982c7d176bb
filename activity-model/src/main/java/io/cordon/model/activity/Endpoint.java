package io.cordon.model.activity;

/**
 * Where the request came from.
 *
 * @param ip IPv4 or IPv6 address in canonical text; null when the record has no valid address
 * @param port 0 when unknown
 * @param host a name given instead of an address, as written in the record
 */
public record Endpoint(String ip, int port, String host, Place place) {

  public static final Endpoint UNKNOWN = new Endpoint(null, 0, null, Place.UNKNOWN);

  public Endpoint {
    place = place == null ? Place.UNKNOWN : place;
  }

  /** An endpoint of which only the address is known. */
  public static Endpoint ofIp(String ip) {
    return new Endpoint(ip, 0, null, Place.UNKNOWN);
  }

  public Endpoint at(Place place) {
    return new Endpoint(ip, port, host, place);
  }
}
