package io.cordon.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parts of a receiver's address that are needed to connect, or that may be shown. */
public final class ReceiverUri {
  /** Hosts that are always this machine. Compared as text, because DNS could be wrong. */
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private ReceiverUri() {}

  /** Scheme, host and port; path, query and user may be secrets. */
  public static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  /** The host as sockets need it: an IPv6 address without its brackets. */
  public static String host(URI address) {
    String host = address.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether the receiver is on this machine. */
  public static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
