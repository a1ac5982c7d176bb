package io.cordon.policy.live;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of published policies: HMAC-SHA256 with a key that publishers and jobs share. It
 * covers the topic's name, the rule's id, the time of publishing, and the exact bytes of the text;
 * of a removal, that it is one. Whoever may write the topic but has no key can neither change a
 * policy nor switch one off.
 *
 * <p>Of several keys the first one signs and all are accepted, so that keys can be replaced without
 * a gap.
 */
public final class PolicySigning implements Serializable {
  /** Neither signs nor checks. */
  public static final PolicySigning NONE = new PolicySigning(new byte[0][], false);

  /** Name of the header that carries a signature. */
  public static final String HEADER = "cordon-signature";

  /** Characters of a key: 32 of base64 are 192 bits. */
  private static final int SHORTEST_KEY = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String FORMAT = "v1";
  private static final long serialVersionUID = 1L;

  private final byte[][] keys;
  private final boolean required;

  private PolicySigning(byte[][] keys, boolean required) {
    this.keys = keys;
    this.required = required;
  }

  /**
   * Reads keys, one a line; empty lines and those that start with # are left out.
   *
   * @param required whether unsigned policies are refused
   * @throws IllegalArgumentException when there is no key, or one that is too short; the message
   *     does not contain it
   */
  public static PolicySigning of(String keyLines, boolean required) {
    List<byte[]> keys = new ArrayList<>();
    for (String line : keyLines.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        if (line.length() < SHORTEST_KEY) {
          throw new IllegalArgumentException(
              "key %d has %d characters; a key needs at least %d random ones, as from: openssl rand"
                      .formatted(keys.size() + 1, line.length(), SHORTEST_KEY)
                  + " -base64 32");
        }
        keys.add(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no key in it; write one a line");
    }
    return new PolicySigning(keys.toArray(byte[][]::new), required);
  }

  public boolean canSign() {
    return keys.length > 0;
  }

  /** Whether unsigned policies are refused. */
  boolean isRequired() {
    return required;
  }

  /**
   * The value of the header: format, time of publishing, and signature.
   *
   * @param text null for a removal
   */
  public String sign(String topic, String id, String text, long publishedAtMillis) {
    byte[] mac = mac(keys[0], topic, id, text, publishedAtMillis);
    return FORMAT + ' ' + publishedAtMillis + ' ' + Base64.getEncoder().encodeToString(mac);
  }

  /** Whether one of the keys made the signature for this message of this topic. */
  boolean isValid(PolicySignature signature, String topic, String id, String text) {
    boolean valid = false;
    for (byte[] key : keys) {
      byte[] expected = mac(key, topic, id, text, signature.publishedAtMillis());
      // Constant time, and no shorter for the first key than for the last.
      valid |= MessageDigest.isEqual(expected, signature.mac());
    }
    return valid;
  }

  private static byte[] mac(
      byte[] key, String topic, String id, String text, long publishedAtMillis) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      // Each part has a length before it or a fixed one: no two messages have the same bytes.
      mac.update((byte) 1);
      update(mac, topic);
      update(mac, id);
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(publishedAtMillis).array());
      mac.update((byte) (text == null ? 0 : 1));
      return mac.doFinal(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }

  private static void update(Mac mac, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }

  /** Parts of a header. */
  static List<String> parts(String header) {
    return List.of(header.split(" ", -1));
  }

  static boolean isKnownFormat(String format) {
    return FORMAT.equals(format);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicySigning that
        && required == that.required
        && Arrays.deepEquals(keys, that.keys);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(keys);
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "PolicySigning[" + keys.length + " keys, required=" + required + ']';
  }
}
