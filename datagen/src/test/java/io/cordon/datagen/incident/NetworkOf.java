package io.cordon.datagen.incident;

import io.cordon.datagen.place.Network;
import io.cordon.datagen.world.World;
import java.util.List;

/** Tells which network of a world an address belongs to. */
final class NetworkOf {
  private NetworkOf() {}

  static boolean any(List<Network> networks, String address) {
    return networks.stream().anyMatch(network -> has(network, address));
  }

  static boolean has(Network network, String address) {
    if (address.contains(":")) {
      return false;
    }
    long value = 0;
    for (String part : address.split("\\.", -1)) {
      value = value << 8 | Integer.parseInt(part);
    }
    long size = 1L << (32 - network.prefixLength());
    return value >= network.base() && value < network.base() + size;
  }

  /** The network of an address, IPv6 too; null where {@code org.yaml} lists none. */
  static Network of(World world, String address) {
    return world.networks().stream()
        .filter(network -> has(network, address) || hasVersion6(network, address))
        .findFirst()
        .orElse(null);
  }

  private static boolean hasVersion6(Network network, String address) {
    return network.v6Group() != 0
        && address.startsWith("2001:db8:" + Integer.toHexString(network.v6Group()) + ':');
  }

  /** The country of an address that {@code org.yaml} lists. */
  static String country(World world, String address) {
    return world.networks().stream()
        .filter(network -> has(network, address))
        .map(network -> network.city().country())
        .findFirst()
        .orElse("?");
  }
}
