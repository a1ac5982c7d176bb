package io.cordon.datagen.place;

import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.NetworkKind;
import java.util.List;

/**
 * A network: an IPv4 block, and an IPv6 /48 where it has one.
 *
 * @param base the first IPv4 address as an unsigned number
 * @param prefixLength of the IPv4 block
 * @param v6Group third group of {@code 2001:db8:GROUP::/48}; 0 when the network has no IPv6
 */
public record Network(
    String name, long base, int prefixLength, int v6Group, NetworkKind kind, City city, long asn) {

  /** The blocks in the notation of {@code org.yaml}. */
  public List<String> cidrs() {
    String v4 = text(base) + '/' + prefixLength;
    return v6Group == 0 ? List.of(v4) : List.of(v4, v6Prefix() + ":/48");
  }

  /** Any IPv4 address of it. */
  public String address(Dice dice) {
    return text(base + 1 + dice.below((1 << (32 - prefixLength)) - 2));
  }

  /** An IPv6 address where the network has them, else an IPv4 one. */
  public String v6Address(Dice dice) {
    return v6Group == 0
        ? address(dice)
        : v6Prefix() + Integer.toHexString(dice.from(1, 0xffff)) + "::" + dice.hex(3) + 'a';
  }

  private String v6Prefix() {
    return "2001:db8:" + Integer.toHexString(v6Group) + ':';
  }

  private static String text(long address) {
    return octet(address, 24)
        + '.'
        + octet(address, 16)
        + '.'
        + octet(address, 8)
        + '.'
        + octet(address, 0);
  }

  private static String octet(long address, int shift) {
    return Long.toString((address >> shift) & 255);
  }
}
