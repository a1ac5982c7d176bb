package io.cordon.labels.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a text states: by a byte order mark, or in its first lines. */
public final class TextEncoding {
  private static final Pattern STATED =
      Pattern.compile(
          "(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

  private TextEncoding() {}

  /**
   * The encoding of markup that starts with these bytes.
   *
   * @param fallback where the text states none, or one that does not exist
   */
  public static Charset of(byte[] start, Charset fallback) {
    int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
    return switch (first) {
      case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
      case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default -> stated(start, fallback);
    };
  }

  private static Charset stated(byte[] start, Charset fallback) {
    int bytes = Math.min(start.length, 4096);
    Matcher name = STATED.matcher(new String(start, 0, bytes, StandardCharsets.ISO_8859_1));
    return name.find() ? named(name.group(1), fallback) : fallback;
  }

  /** The encoding of this name; {@code fallback} for null and for a name that does not exist. */
  public static Charset named(String name, Charset fallback) {
    boolean known = name != null && name.matches("\\w[\\w:.+-]{0,39}") && Charset.isSupported(name);
    // A text whose single bytes were readable enough to state UTF-16 has another encoding.
    return known && !name.regionMatches(true, 0, "utf-16", 0, 6) ? Charset.forName(name) : fallback;
  }

  /** Reads a text whose damaged characters do not matter; a byte order mark is skipped. */
  public static Reader lenient(InputStream in, Charset charset) throws IOException {
    return withoutMark(
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE),
        in);
  }

  /** Reads a text in which a damaged character is a {@code CharacterCodingException}. */
  public static Reader strict(InputStream in, Charset charset) throws IOException {
    return withoutMark(
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT),
        in);
  }

  private static Reader withoutMark(CharsetDecoder decoder, InputStream in) throws IOException {
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }
}
