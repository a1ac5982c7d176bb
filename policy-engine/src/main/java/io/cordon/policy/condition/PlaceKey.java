package io.cordon.policy.condition;

import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.organisation.IpAddresses;

/**
 * A text that identifies the place of an endpoint: coarse enough to recur for the same user, fine
 * enough to distinguish unusual places.
 */
final class PlaceKey {
  private static final int IPV4_PREFIX = 24;
  private static final int IPV6_PREFIX = 48;

  private PlaceKey() {}

  /**
   * The named network; else country and network operator; else the country; else the operator; else
   * the /24 (IPv4) or /48 (IPv6) network of the address. Null without an address, for the cloud's
   * own service, and for a private address outside the named networks: these do not show where a
   * person is.
   */
  static String of(Endpoint endpoint) {
    Place place = endpoint.place();
    if (place.kind() == NetworkKind.PROVIDER) {
      return null;
    }
    if (place.network() != null) {
      return place.network();
    }
    if (place.kind() == NetworkKind.PRIVATE) {
      return null;
    }
    String operator = place.asn() == 0 ? null : "AS" + place.asn();
    if (place.country() != null) {
      return operator == null ? place.country() : place.country() + '|' + operator;
    }
    return operator != null ? operator : networkOf(endpoint.ip());
  }

  private static String networkOf(String ip) {
    int hostAt = lastByteOfIpv4(ip);
    if (hostAt > 0) {
      return ip.substring(0, hostAt) + "0/24";
    }
    return IpAddresses.address(ip)
        .map(a -> a.toPrefixBlock(a.isIPv4() ? IPV4_PREFIX : IPV6_PREFIX).toString())
        .orElse(null);
  }

  /**
   * Where the last byte begins; -1 unless the text is four plain decimal bytes, as nearly all
   * addresses are. These need no parser: every activity asks for its place.
   */
  private static int lastByteOfIpv4(String ip) {
    int dots = 0;
    int start = 0;
    int number = 0;
    for (int i = 0; ip != null && i < ip.length(); i++) {
      char digit = ip.charAt(i);
      if (digit == '.' && i > start) {
        dots++;
        start = i + 1;
        number = 0;
      } else if (digit >= '0' && digit <= '9' && (i == start || number > 0)) {
        number = number * 10 + digit - '0';
      } else {
        return -1;
      }
      if (number > 255) {
        return -1;
      }
    }
    return dots == 3 && start < ip.length() ? start : -1;
  }
}
