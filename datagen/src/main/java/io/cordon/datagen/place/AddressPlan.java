package io.cordon.datagen.place;

import io.cordon.model.activity.NetworkKind;

/**
 * Hands out blocks of one address range, one after the other and each aligned to its size.
 *
 * <p>All ranges are reserved for documentation, benchmarks and carriers (RFC 5737, 2544, 6598).
 */
final class AddressPlan {
  private static final long FIRST_PRIVATE_ASN = 64_512;

  private final long endExclusive;
  private long next;

  private AddressPlan(long base, int prefixLength) {
    this.next = base;
    this.endExclusive = base + (1L << (32 - prefixLength));
  }

  /** 203.0.113.0/24. */
  static AddressPlan offices() {
    return new AddressPlan(0xCB007100L, 24);
  }

  /** 192.0.2.0/24. */
  static AddressPlan tunnels() {
    return new AddressPlan(0xC0000200L, 24);
  }

  /** 198.51.100.0/24. */
  static AddressPlan cloaks() {
    return new AddressPlan(0xC6336400L, 24);
  }

  /** 198.18.0.0/16. */
  static AddressPlan homes() {
    return new AddressPlan(0xC6120000L, 16);
  }

  /** 198.19.0.0/16. */
  static AddressPlan elsewhere() {
    return new AddressPlan(0xC6130000L, 16);
  }

  /** 100.64.0.0/10. */
  static AddressPlan carriers() {
    return new AddressPlan(0x64400000L, 10);
  }

  /** The next block, as a network of this description. */
  Network next(
      int prefixLength, int v6Group, String name, NetworkKind kind, City city, int asnNumber) {
    long size = 1L << (32 - prefixLength);
    long base = (next + size - 1) / size * size;
    if (base + size > endExclusive) {
      throw new IllegalStateException("no addresses are left for " + name);
    }
    next = base + size;
    return new Network(
        name, base, prefixLength, v6Group, kind, city, FIRST_PRIVATE_ASN + asnNumber);
  }
}
