package io.cordon.organisation;

import inet.ipaddr.IPAddress;
import io.cordon.model.activity.NetworkKind;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the network of an address, longest prefix first. A look-up takes one hash look-up per
 * prefix length in use, at most 33 for IPv4 and 129 for IPv6, for any number of networks.
 */
final class NetworkTable implements Serializable {
  private final Map<Integer, Map<Prefix, NamedNetwork>> v4 = table();
  private final Map<Integer, Map<Prefix, NamedNetwork>> v6 = table();

  private static Map<Integer, Map<Prefix, NamedNetwork>> table() {
    return new TreeMap<>(Comparator.reverseOrder());
  }

  /** Adds a network; returns the network that already has this prefix, which stays, or null. */
  NamedNetwork add(IPAddress block, NamedNetwork network) {
    Integer bits = block.getNetworkPrefixLength();
    int length = bits == null ? block.getBitCount() : bits;
    return family(block)
        .computeIfAbsent(length, any -> new HashMap<>())
        .putIfAbsent(Prefix.of(block, length), network);
  }

  /** The most specific network that contains the address; null when none does. */
  NamedNetwork find(IPAddress address) {
    Map<Integer, Map<Prefix, NamedNetwork>> lengths = family(address);
    if (lengths.isEmpty()) {
      return null;
    }
    Prefix whole = Prefix.of(address, 2 * Long.SIZE);
    for (Map.Entry<Integer, Map<Prefix, NamedNetwork>> length : lengths.entrySet()) {
      NamedNetwork network = length.getValue().get(whole.first(length.getKey()));
      if (network != null) {
        return network;
      }
    }
    return null;
  }

  /** Whether a network is of this kind. */
  boolean has(NetworkKind kind) {
    return Stream.of(v4, v6)
        .flatMap(family -> family.values().stream())
        .flatMap(length -> length.values().stream())
        .anyMatch(network -> network.kind() == kind);
  }

  private Map<Integer, Map<Prefix, NamedNetwork>> family(IPAddress address) {
    return address.isIPv4() ? v4 : v6;
  }

  /** The first bits of an address, the others zero; IPv4 is in the upper half. */
  private record Prefix(long high, long low) implements Serializable {
    static Prefix of(IPAddress address, int length) {
      ByteBuffer bytes = ByteBuffer.allocate(16).put(address.getBytes()).rewind();
      return new Prefix(bytes.getLong(), bytes.getLong()).first(length);
    }

    /** The same with all bits but these zero. */
    Prefix first(int length) {
      return new Prefix(high & mask(Math.min(length, 64)), low & mask(Math.max(0, length - 64)));
    }

    private static long mask(int length) {
      return length == 0 ? 0 : -1L << (64 - length);
    }
  }
}
