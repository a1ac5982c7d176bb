package io.cordon.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded damage to JSON text: at bytes, at values, at structure. */
public final class JsonMutations {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "\"True\"",
          "-1",
          "1e999",
          "9".repeat(400),
          "0.1",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "{}",
          "[]",
          "[[]]",
          "{\"Name\":{\"Value\":[]}}",
          "\"{\\\"a\\\":1}\"",
          "\"[1,2\"",
          "\"2099-01-01T00:00:00\"",
          "\"#EXT#@\"",
          "\"urn:spo:anon#\"",
          "\"[::%]:\"",
          "\"/personal/\"",
          "\"://\"",
          "\"SharingLinks..\"",
          "\"" + "é".repeat(500) + "\"");

  private final Random random;

  public JsonMutations(Random random) {
    this.random = random;
  }

  /** Applies one to three mutations. */
  public byte[] of(byte[] original) {
    byte[] bytes = original;
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(16)) {
      case 0, 1 -> flipped(bytes, at);
      case 2 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), "");
      case 3 -> Arrays.copyOf(bytes, at);
      case 4 -> spliced(bytes, at, at, "[".repeat(random.nextInt(300)));
      case 5, 6, 7 -> doubledField(bytes, at);
      case 8, 9, 10, 11, 12, 13, 14 -> otherValue(bytes, at);
      default -> spliced(bytes, at, at, "{}[]\",:\\\n\u0000".charAt(random.nextInt(10)) + "");
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  /** Replaces the value of the next field by one of another type. */
  private byte[] otherValue(byte[] bytes, int from) {
    int start = next(bytes, from, ':') + 1;
    int end = start;
    if (start > 1 && start + 1 < bytes.length && bytes[start - 2] == '"') {
      start += bytes[start] == ' ' ? 1 : 0;
      end = bytes[start] == '"' ? next(bytes, start + 1, '"') + 1 : start;
      while (end == start || (end > 0 && end < bytes.length && !endsValue(bytes[end]))) {
        end++;
      }
    }
    return end <= start || end >= bytes.length
        ? bytes
        : spliced(bytes, start, end, VALUES.get(random.nextInt(VALUES.size())));
  }

  private static boolean endsValue(byte b) {
    return b == ',' || b == '}' || b == ']';
  }

  private byte[] doubledField(byte[] bytes, int from) {
    int start = next(bytes, from, ',');
    int end = start < 0 ? -1 : next(bytes, start + 1, ',');
    return end < 0
        ? bytes
        : spliced(bytes, end, end, new String(bytes, start, end - start, StandardCharsets.UTF_8));
  }

  private static int next(byte[] bytes, int from, char sign) {
    for (int i = Math.max(0, from); i < bytes.length && from >= 0; i++) {
      if (bytes[i] == sign) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, String inserted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(inserted.getBytes(StandardCharsets.UTF_8));
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
