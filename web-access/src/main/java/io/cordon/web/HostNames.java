package io.cordon.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names by which a browser may call this server. A page that lets its own name point to this
 * machine (DNS rebinding) still sends its own name.
 */
final class HostNames {
  /** A name or an address, and perhaps a port. */
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]{2,45}]|[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*)\\.?(:[0-9]{1,5})?");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[0:0:0:0:0:0:0:1]");

  /** Stand for all addresses, and name none. */
  private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "[0:0:0:0:0:0:0:0]");

  private final Set<String> names;

  private HostNames(Set<String> names) {
    this.names = names;
  }

  /**
   * The names of this machine for itself, and the given ones.
   *
   * @param given names or addresses
   * @throws IllegalArgumentException with the one that is neither
   */
  static HostNames of(Collection<String> given) {
    return new HostNames(
        given.stream()
            .map(HostNames::required)
            .filter(name -> !WILDCARDS.contains(name))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String required(String given) {
    String trimmed = given.trim();
    boolean isBareIpv6 = trimmed.indexOf(':') != trimmed.lastIndexOf(':');
    return name(isBareIpv6 && !trimmed.startsWith("[") ? '[' + trimmed + ']' : trimmed)
        .orElseThrow(() -> new IllegalArgumentException(given));
  }

  /**
   * Whether the value of a Host header names this server.
   *
   * @param localAddress where the connection arrived; null when unknown
   */
  boolean include(String hostHeader, InetAddress localAddress) {
    return name(hostHeader)
        .map(
            name ->
                LOOPBACK.matcher(name).matches()
                    || names.contains(name)
                    || (localAddress != null && name.equals(literal(localAddress))))
        .orElse(false);
  }

  /**
   * The name or address in a Host header, in one form; empty when it is neither. Looks up no name.
   */
  static Optional<String> name(String hostHeader) {
    Matcher host = HOST.matcher(hostHeader.toLowerCase(Locale.ROOT));
    if (!host.matches()) {
      return Optional.empty();
    }
    String name = host.group(1);
    if (!name.startsWith("[")) {
      return Optional.of(name);
    }
    try {
      return Optional.of(literal(InetAddress.getByName(name)));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress().split("%", 2)[0];
    return address instanceof Inet6Address ? '[' + text + ']' : text;
  }
}
