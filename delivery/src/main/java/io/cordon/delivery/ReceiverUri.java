package io.cordon.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be said and asked of the address of an output. */
public final class ReceiverUri {
  /** Names that never leave the machine; told by their text, so that no name server has a say. */
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  private ReceiverUri() {}

  /** Scheme, host and port. */
  public static String origin(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  /** The host as sockets want it: an IPv6 address without its brackets. */
  public static String host(URI address) {
    String host = address.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether it stays on this machine. */
  public static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
