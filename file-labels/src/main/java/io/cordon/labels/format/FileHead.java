package io.cordon.labels.format;

import io.cordon.labels.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the format of a file is recognised by.
 *
 * @param extension of its name, in lower case, without the dot; empty for none
 * @param start its first 64 KiB, each byte as a character
 * @param text the same, decoded where it states its encoding, without white space before it
 * @param end its last 2 KiB, each byte as a character
 */
public record FileHead(String extension, String start, String text, String end) {
  static final int START_BYTES = 64 << 10;
  private static final int END_BYTES = 2 << 10;

  /** Reads the start and the end of a file. */
  public static FileHead of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START_BYTES);
    }
    String text = new String(start, TextEncoding.of(start, StandardCharsets.ISO_8859_1));
    int mark = text.startsWith("\uFEFF") ? 1 : 0;
    return new FileHead(
        extension(file),
        new String(start, StandardCharsets.ISO_8859_1),
        text.substring(mark).stripLeading(),
        end(file));
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer end = ByteBuffer.allocate((int) Math.min(END_BYTES, channel.size()));
      long from = channel.size() - end.capacity();
      while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
        // A file that shrinks in the meantime ends early.
      }
      return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
    }
  }

  boolean startsWith(String bytes) {
    return start.startsWith(bytes);
  }

  /** Whether it has control characters that no text has: UTF-16 counts as text. */
  public boolean isBinary() {
    return text.chars()
        .limit(4096)
        .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B);
  }
}
