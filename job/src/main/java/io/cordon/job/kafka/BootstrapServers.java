package io.cordon.job.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The brokers that a Kafka client tries first. Unlike Kafka, which ignores an unknown host as long
 * as another one is known, it keeps their names.
 *
 * @param addresses all of each known host, in the given order
 * @param unknown the servers whose host has no address, as they are given
 */
record BootstrapServers(List<InetSocketAddress> addresses, List<String> unknown) {
  /** {@code HOST:PORT}, {@code [IPV6]:PORT}, or either with a protocol before it. */
  private static final Pattern SERVER = Pattern.compile("(?:[^:]*://)?\\[?(.+?)]?:(\\d{1,5})");

  private static final int LAST_PORT = 65_535;

  /**
   * Looks the hosts up.
   *
   * @param servers separated by commas
   */
  static BootstrapServers of(String servers) {
    List<InetSocketAddress> addresses = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String server : servers.split(",", -1)) {
      if (!server.isBlank()) {
        List<InetSocketAddress> found = lookUp(server.strip());
        addresses.addAll(found);
        if (found.isEmpty()) {
          unknown.add(server.strip());
        }
      }
    }
    return new BootstrapServers(List.copyOf(addresses), List.copyOf(unknown));
  }

  /** Whether each server is written as {@code HOST:PORT}. */
  static boolean areWellFormed(String servers) {
    return Stream.of(servers.split(",", -1))
        .map(String::strip)
        .allMatch(server -> server.isEmpty() || SERVER.matcher(server).matches());
  }

  /** Whether somebody listens at one of the addresses. */
  boolean isAnyOpen(int timeoutMillis) {
    return addresses.stream().anyMatch(address -> isOpen(address, timeoutMillis));
  }

  private static boolean isOpen(InetSocketAddress address, int timeoutMillis) {
    try (Socket socket = new Socket()) {
      socket.connect(address, timeoutMillis);
      return true;
    } catch (IOException unreachable) {
      return false;
    }
  }

  private static List<InetSocketAddress> lookUp(String server) {
    Matcher parts = SERVER.matcher(server);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > LAST_PORT) {
      return List.of();
    }
    int port = Integer.parseInt(parts.group(2));
    List<InetSocketAddress> addresses = new ArrayList<>();
    try {
      for (InetAddress address : InetAddress.getAllByName(parts.group(1))) {
        addresses.add(new InetSocketAddress(address, port));
      }
    } catch (UnknownHostException unknown) {
      return List.of();
    }
    return addresses;
  }
}
