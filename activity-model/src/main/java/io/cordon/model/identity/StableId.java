package io.cordon.model.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.cordon.model.text.UnsafeText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that a replay yields again: UUIDv5 (RFC 9562, section 5.5) over length-prefixed parts, so
 * that different lists of parts never give the same name.
 */
public final class StableId {
  private static final UUID NAMESPACE = UUID.fromString("c0d0a5f2-6d0e-5f64-9c0b-3f3c7a1f2e11");

  private StableId() {}

  /** The id of the parts for a kind, for example {@code finding}. A null part counts as empty. */
  public static String of(String kind, String... parts) {
    StringBuilder name = new StringBuilder(kind);
    for (String part : parts) {
      String text = part == null ? "" : part;
      name.append('\n').append(text.length()).append(':').append(text);
    }
    NameBasedGenerator generator = Generators.nameBasedGenerator(NAMESPACE);
    return generator.generate(bytes(name.toString())).toString();
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
