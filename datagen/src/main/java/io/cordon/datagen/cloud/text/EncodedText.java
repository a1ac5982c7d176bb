package io.cordon.datagen.cloud.text;

import java.nio.charset.StandardCharsets;

/** A text that is encoded once and put into many values. */
public final class EncodedText {
  private final byte[] bytes;
  private final boolean plain;

  private EncodedText(byte[] bytes, boolean plain) {
    this.bytes = bytes;
    this.plain = plain;
  }

  public static EncodedText of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean plain = true;
    for (byte b : bytes) {
      plain &= b < 0 || TextBuffer.isPlain((char) b);
    }
    return new EncodedText(bytes, plain);
  }

  int length() {
    return bytes.length;
  }

  /** Whether JSON has nothing to escape in it. */
  boolean isPlain() {
    return plain;
  }

  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, bytes.length);
  }
}
