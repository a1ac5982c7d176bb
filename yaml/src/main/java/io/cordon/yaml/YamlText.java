package io.cordon.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text of a YAML file, which is UTF-8 and of limited length. */
public final class YamlText {
  private YamlText() {}

  /** The text; empty, with a problem, when the file cannot be read or is not UTF-8. */
  public static Optional<String> read(Path file, YamlLimits limits, Problems problems) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        problems.add(Problem.ofFile(name, "is a folder, not a file"));
        return Optional.empty();
      }
      byte[] bytes = bytes(file, limits.maxCharacters());
      if (bytes.length > limits.maxCharacters()) {
        problems.add(Problem.ofFile(name, YamlDocuments.tooLong(Files.size(file), limits)));
        return Optional.empty();
      }
      return decoded(name, bytes, problems);
    } catch (NoSuchFileException missing) {
      problems.add(Problem.ofFile(name, "no such file"));
    } catch (AccessDeniedException denied) {
      problems.add(Problem.ofFile(name, "cannot be read: this user may not read it"));
    } catch (IOException unreadable) {
      problems.add(Problem.ofFile(name, "cannot be read: " + unreadable.getMessage()));
    }
    return Optional.empty();
  }

  /** At most one byte more than the limit, however long the file is. */
  private static byte[] bytes(Path file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit + 1);
    }
  }

  private static Optional<String> decoded(String name, byte[] bytes, Problems problems) {
    String wide = wideEncoding(bytes);
    if (wide != null) {
      problems.add(Problem.ofFile(name, "is " + wide + " text; save it as UTF-8"));
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    if (result.isError()) {
      problems.add(notUtf8(name, text.flip().toString()));
      return Optional.empty();
    }
    return Optional.of(text.flip().toString());
  }

  /**
   * The name of an encoding whose characters have two bytes or four; null for others. It is known
   * by the byte order mark, or, as no YAML begins with NUL, without one.
   */
  private static String wideEncoding(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int start = 0;
    for (int i = 0; i < 4; i++) {
      start = (start << 8) | (i < bytes.length ? bytes[i] & 0xFF : 0xFF);
    }
    if (start == 0xFFFE0000 || start == 0xFEFF || start >>> 8 == 0 || (start & 0xFFFFFF) == 0) {
      return "UTF-32";
    }
    int mark = start >>> 16;
    boolean half = (mark >>> 8 == 0) != ((mark & 0xFF) == 0);
    return mark == 0xFEFF || mark == 0xFFFE || half ? "UTF-16" : null;
  }

  private static Problem notUtf8(String name, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String sameLine = before.substring(before.lastIndexOf('\n') + 1);
    int column = 1 + sameLine.codePointCount(0, sameLine.length());
    return new Problem(name, line, column, null, "is not UTF-8 text; save the file as UTF-8");
  }
}
