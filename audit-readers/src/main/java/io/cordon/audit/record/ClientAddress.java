package io.cordon.audit.record;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;

/**
 * A client address in any of the forms that audit logs use. Host names are never resolved.
 *
 * @param ip canonical text; null when there is no valid address
 * @param port 0 when there is none
 * @param host the name instead of the address or before it; null when there is none
 */
public record ClientAddress(String ip, int port, String host) {
  private static final int LENGTH_LIMIT = 300;
  private static final int PORT_LIMIT = 65_535;

  /** No address. */
  public static final ClientAddress NONE = new ClientAddress(null, 0, null);

  private static final IPAddressStringParameters PLAIN =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowPrefix(false)
          .allowPrefixOnly(false)
          .allowMask(false)
          .allowWildcardedSeparator(false)
          .allow_inet_aton(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .toParams();

  /**
   * {@code 1.2.3.4}, {@code 1.2.3.4:80}, {@code [1.2.3.4]:80}, {@code 2001:db8::1}, {@code
   * [2001:db8::1]:80}, {@code host}, {@code host:80}, {@code NAME (1.2.3.4)}, any of them in
   * brackets; anything else is {@link #NONE} or a host.
   */
  public static ClientAddress parse(String text) {
    String rest = text == null || text.length() > LENGTH_LIMIT ? "" : text.strip();
    if (rest.isEmpty()) {
      return NONE;
    }
    int port = 0;
    if (rest.startsWith("[")) {
      int close = rest.lastIndexOf(']');
      if (close < 0) {
        return new ClientAddress(null, 0, rest);
      }
      port = rest.startsWith(":", close + 1) ? port(rest.substring(close + 2)) : 0;
      rest = rest.substring(1, close).strip();
    }
    int open = rest.indexOf(" (");
    if (open > 0 && rest.endsWith(")")) {
      String name = rest.substring(0, open).strip();
      return new ClientAddress(canonical(rest.substring(open + 2, rest.length() - 1)), port, name);
    }
    int colon = rest.indexOf(':');
    if (colon > 0 && colon == rest.lastIndexOf(':')) {
      port = port(rest.substring(colon + 1));
      rest = rest.substring(0, colon);
    }
    String ip = canonical(rest);
    return ip != null
        ? new ClientAddress(ip, port, null)
        : rest.isEmpty() ? NONE : new ClientAddress(null, port, rest);
  }

  /** An IPv4-mapped IPv6 address becomes IPv4, a zone is dropped. Null for any other text. */
  private static String canonical(String text) {
    if (DottedQuad.value(text) != DottedQuad.NONE) {
      return text;
    }
    String usual = ColonHex.canonical(text);
    if (usual != null) {
      return usual;
    }
    int zone = text.indexOf('%');
    IPAddress address =
        new IPAddressString(zone > 0 ? text.substring(0, zone) : text, PLAIN).getAddress();
    if (address == null) {
      return null;
    }
    boolean mapped = address.isIPv6() && address.toIPv6().isIPv4Mapped();
    return (mapped ? address.toIPv6().getEmbeddedIPv4Address() : address).toCanonicalString();
  }

  private static int port(String text) {
    if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int port = Integer.parseInt(text);
    return port > PORT_LIMIT ? 0 : port;
  }
}
