package io.cordon.policy.live;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A signature as a message carries it; see {@link PolicySigning}. */
final class PolicySignature {
  private static final int MAC_BYTES = 32;

  private final long publishedAtMillis;
  private final byte[] mac;

  private PolicySignature(long publishedAtMillis, byte[] mac) {
    this.publishedAtMillis = publishedAtMillis;
    this.mac = mac;
  }

  /** Reads the value of a header; null where it is none. */
  static PolicySignature parse(String header) {
    List<String> parts = PolicySigning.parts(header);
    if (parts.size() != 3 || !PolicySigning.isKnownFormat(parts.get(0))) {
      return null;
    }
    try {
      byte[] mac = Base64.getDecoder().decode(parts.get(2));
      return mac.length == MAC_BYTES
          ? new PolicySignature(Long.parseLong(parts.get(1)), mac)
          : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  long publishedAtMillis() {
    return publishedAtMillis;
  }

  byte[] mac() {
    return Arrays.copyOf(mac, mac.length);
  }
}
