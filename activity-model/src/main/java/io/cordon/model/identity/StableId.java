package io.cordon.model.identity;

import io.cordon.model.text.UnsafeText;
import io.cordon.model.text.Utf8Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Ids that a replay yields again: UUIDv5 (RFC 9562, section 5.5) over length-prefixed parts, so
 * that different lists of parts never give the same name.
 */
public final class StableId {
  private static final byte[] NAMESPACE =
      HexFormat.of().parseHex("c0d0a5f26d0e5f649c0b3f3c7a1f2e11");

  /** To find an algorithm and make one of it takes longer than to hash a short name. */
  private static final ThreadLocal<MessageDigest> SHA_1 = ThreadLocal.withInitial(StableId::sha1);

  private StableId() {}

  /** The id of the parts for a kind, for example {@code finding}. A null part counts as empty. */
  public static String of(String kind, String... parts) {
    StringBuilder name = new StringBuilder(kind);
    for (String part : parts) {
      String text = part == null ? "" : part;
      name.append('\n').append(text.length()).append(':').append(text);
    }
    byte[] bytes = bytes(name.toString());
    return of(bytes, bytes.length);
  }

  /** The same of a name in which the kind and the parts stand as {@link #part} adds them. */
  public static String of(Utf8Text name) {
    byte[] bytes = name.hasLoneSurrogate() ? bytes(name.toString()) : name.bytes();
    return of(bytes, name.hasLoneSurrogate() ? bytes.length : name.size());
  }

  /** Adds a part to a name, which begins with the kind. */
  public static void part(Utf8Text name, String part) {
    String text = part == null ? "" : part;
    name.append('\n').append(text.length()).append(':').append(text);
  }

  /** As {@link #part(Utf8Text, String)}. */
  public static void part(Utf8Text name, Utf8Text part) {
    name.append('\n').append(part.length()).append(':').append(part);
  }

  private static String of(byte[] name, int length) {
    MessageDigest digest = SHA_1.get();
    digest.update(NAMESPACE);
    digest.update(name, 0, length);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low).toString();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-1", impossible);
    }
  }

  /**
   * UTF-8; half of a surrogate pair has none, and encoders replace all of them by one character.
   * Such a text is its UTF-16 behind a byte that no UTF-8 contains, so that different texts still
   * have different ids.
   */
  private static byte[] bytes(String name) {
    if (!UnsafeText.hasLoneSurrogate(name)) {
      return name.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer utf16 = ByteBuffer.allocate(1 + Character.BYTES * name.length()).put((byte) 0xFF);
    utf16.asCharBuffer().put(name);
    return utf16.array();
  }
}
