package io.cordon.datagen.place;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the network that an address belongs to, as a geolocation database would. Makes no objects.
 */
public final class NetworkLookup {
  private static final int V6_GROUPS = 1 << 16;
  private static final String V6_PREFIX = "2001:db8:";

  private final Network[] networks;
  private final long[] bases;
  private final short[] byV6Group = new short[V6_GROUPS];

  /** Knows the networks that {@code org.yaml} names too. */
  public NetworkLookup(Networks all) {
    List<Network> sorted = all.stream().sorted(Comparator.comparingLong(Network::base)).toList();
    networks = sorted.toArray(Network[]::new);
    bases = sorted.stream().mapToLong(Network::base).toArray();
    for (int i = 0; i < networks.length; i++) {
      if (networks[i].v6Group() != 0) {
        byV6Group[networks[i].v6Group()] = (short) (i + 1);
      }
    }
  }

  /** The network; null for an address of none that is listed. */
  public Network network(String address) {
    if (address.startsWith(V6_PREFIX)) {
      int number = byV6Group[v6Group(address)];
      return number == 0 ? null : networks[number - 1];
    }
    long value = value(address);
    int at = lastNotAfter(value);
    if (at < 0) {
      return null;
    }
    Network network = networks[at];
    return value < network.base() + (1L << (32 - network.prefixLength())) ? network : null;
  }

  /** How many networks are known. */
  public int size() {
    return networks.length;
  }

  /** The network of this number, from 0. */
  public Network network(int number) {
    return networks[number];
  }

  private int lastNotAfter(long value) {
    int low = 0;
    int high = bases.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (bases[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  private static int v6Group(String address) {
    int group = 0;
    for (int i = V6_PREFIX.length(); i < address.length() && address.charAt(i) != ':'; i++) {
      group = (group << 4 | Character.digit(address.charAt(i), 16)) & (V6_GROUPS - 1);
    }
    return group;
  }

  /** An IPv4 address as an unsigned number; any other text as one that no network has. */
  private static long value(String address) {
    long value = 0;
    int part = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '.') {
        value = value << 8 | part;
        part = 0;
      } else if (c >= '0' && c <= '9') {
        part = part * 10 + (c - '0');
      } else {
        return -1;
      }
    }
    return value << 8 | part;
  }
}
