package io.cordon.organisation;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/** Parses IP addresses and networks strictly: no host names, wildcards, octal numbers or zones. */
public final class IpAddresses {
  private static final IPAddressStringParameters ADDRESS = parameters(false);
  private static final IPAddressStringParameters NETWORK = parameters(true);
  private static final int MAX_TEXT_LENGTH = 64;
  private static final String IPV6 = "2001:db8::/32";

  /** Bits before the IPv4 address in an IPv4-mapped IPv6 address. */
  private static final int MAPPED_PREFIX = 96;

  private static final int MOST_PREFIX_DIGITS = 3;

  private IpAddresses() {}

  /** The address; an IPv4-mapped IPv6 address ({@code ::ffff:192.0.2.1}) becomes IPv4. */
  public static Optional<IPAddress> address(String text) {
    return parsed(text, ADDRESS).map(IpAddresses::unmapped);
  }

  /**
   * The network of a CIDR block, or of a single address; a network of IPv4-mapped IPv6 addresses
   * ({@code ::ffff:192.0.2.0/120}) becomes IPv4.
   */
  public static Optional<IPAddress> network(String text) {
    return parsed(text, NETWORK).map(IpAddresses::block);
  }

  private static IPAddress block(IPAddress address) {
    if (!address.isPrefixed()) {
      return unmapped(address).toPrefixBlock();
    }
    int prefix = address.getNetworkPrefixLength();
    IPAddress lowest = unmapped(address.withoutPrefixLength());
    boolean mapped = address.isIPv6() && lowest.isIPv4() && prefix >= MAPPED_PREFIX;
    return mapped ? lowest.toPrefixBlock(prefix - MAPPED_PREFIX) : address.toPrefixBlock();
  }

  /**
   * A suggestion for a CIDR that is not valid: an IPv4 address gets the prefix of its zero bytes.
   */
  static String suggestion(String text) {
    int slash = text.indexOf('/');
    Optional<IPAddress> address = slash < 0 ? Optional.empty() : address(text.substring(0, slash));
    if (address.isEmpty()) {
      return "write it as 10.0.0.0/8 or " + IPV6;
    }
    String range =
        text.substring(slash + 1).matches("\\d+")
            ? "its prefix may be at most " + address.get().getBitCount() + "; "
            : "";
    return range + "write it as " + (address.get().isIPv4() ? zeroBytes(address.get()) : IPV6);
  }

  private static String zeroBytes(IPAddress address) {
    byte[] bytes = address.getBytes();
    int prefix = 32;
    for (int i = 3; i > 0 && bytes[i] == 0; i--) {
      prefix -= 8;
    }
    return address + "/" + prefix;
  }

  private static IPAddress unmapped(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }

  private static Optional<IPAddress> parsed(String text, IPAddressStringParameters parameters) {
    if (text == null || text.length() > MAX_TEXT_LENGTH || !hasShape(text)) {
      return Optional.empty();
    }
    return Optional.ofNullable(new IPAddressString(text, parameters).getAddress());
  }

  /** The parser overflows on a prefix of many digits, so only texts of this shape reach it. */
  private static boolean hasShape(String text) {
    int slash = text.indexOf('/');
    int end = slash < 0 ? text.length() : slash;
    int digits = text.length() - end - 1;
    if (end == 0 || (slash >= 0 && (digits < 1 || digits > MOST_PREFIX_DIGITS))) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean digit = c >= '0' && c <= '9';
      boolean ofAddress = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
      if (at != slash && !digit && (at > end || !ofAddress)) {
        return false;
      }
    }
    return true;
  }

  private static IPAddressStringParameters parameters(boolean prefix) {
    return new IPAddressStringParameters.Builder()
        .allowEmpty(false)
        .allowAll(false)
        .allowSingleSegment(false)
        .allowWildcardedSeparator(false)
        .allowMask(false)
        .allowPrefix(prefix)
        .allowPrefixOnly(false)
        .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
        .getIPv4AddressParametersBuilder()
        .allow_inet_aton(false)
        .allowLeadingZeros(false)
        .allowBinary(false)
        .getParentBuilder()
        .getIPv6AddressParametersBuilder()
        .allowZone(false)
        .allowBase85(false)
        .allowBinary(false)
        .getParentBuilder()
        .toParams();
  }
}
