package io.cordon.labels.rtf;

import io.cordon.labels.text.CodePage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;

/** The groups and control words of rich text, and on demand the text between them, decoded. */
final class RtfTokens {
  /** What was read. */
  enum Token {
    START,
    END,
    WORD
  }

  private static final int MAX_TEXT_BYTES = 4096;
  private static final int MAX_WORD_CHARS = 32;
  private static final int MAX_NUMBER_DIGITS = 9;
  private static final int MAX_REPLACED = 16;

  private final InputStream in;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** How many characters replace a Unicode character for old readers: one for each open group. */
  private final Deque<Integer> replaced = new ArrayDeque<>();

  private Charset charset = CodePage.charset(1252);
  private boolean collecting;
  private int skip;
  private int ahead = -1;
  private String word = "";
  private Integer number;

  RtfTokens(InputStream in) {
    this.in = in;
    replaced.push(1);
  }

  /** The next token; null at the end of the file. */
  Token next() throws IOException {
    for (int c = read(); c >= 0; c = read()) {
      switch (c) {
        case '{' -> {
          skip = 0;
          replaced.push(replaced.peek());
          return Token.START;
        }
        case '}' -> {
          skip = 0;
          if (replaced.size() > 1) {
            replaced.pop();
          }
          return Token.END;
        }
        case '\\' -> {
          if (control()) {
            return Token.WORD;
          }
        }
        case '\r', '\n' -> {
          // Line ends mean nothing.
        }
        default -> addByte(c);
      }
    }
    return null;
  }

  /** The control word that was read, without its number. */
  String word() {
    return word;
  }

  /** Collects the text from here on. */
  void collect() {
    collecting = true;
    text.setLength(0);
    bytes.reset();
  }

  /** The text since {@link #collect()}; its beginning if it is long. */
  String collected() {
    flush();
    collecting = false;
    return text.toString();
  }

  /** Reads what follows a backslash; true for a word of which the caller must know. */
  private boolean control() throws IOException {
    int c = read();
    if (!isLetter(c)) {
      symbol(c);
      return false;
    }
    readWord(c);
    switch (word) {
      case "u" -> addCharacter();
      case "uc" -> replace(number == null ? 1 : number);
      case "ansicpg" -> charset = CodePage.charset(number == null ? 1252 : number);
      case "bin" -> skipBytes(number == null ? 0 : number);
      default -> {
        skip = Math.max(0, skip - 1);
        return true;
      }
    }
    return false;
  }

  private void symbol(int c) throws IOException {
    switch (c) {
      case '\'' -> addByte((Character.digit(read(), 16) * 16 + Character.digit(read(), 16)) & 0xFF);
      case '\\', '{', '}' -> addByte(c);
      case '~' -> addByte(' ');
      case '_' -> addByte('-');
      default -> {
        // The mark of a group that old readers skip, optional hyphens and the like.
      }
    }
  }

  private void readWord(int first) throws IOException {
    StringBuilder letters = new StringBuilder();
    int c = first;
    for (; isLetter(c) && letters.length() < MAX_WORD_CHARS; c = read()) {
      letters.append((char) c);
    }
    StringBuilder digits = new StringBuilder();
    if (c == '-') {
      digits.append('-');
      c = read();
    }
    for (; c >= '0' && c <= '9' && digits.length() < MAX_NUMBER_DIGITS; c = read()) {
      digits.append((char) c);
    }
    if (c != ' ') {
      ahead = c;
    }
    word = letters.toString();
    boolean none = digits.isEmpty() || digits.toString().equals("-");
    number = none ? null : Integer.valueOf(digits.toString());
  }

  /** A character beyond the code page; negative above 32,767. */
  private void addCharacter() {
    if (number != null) {
      flush();
      if (collecting && text.length() < MAX_TEXT_BYTES) {
        text.append((char) (int) number);
      }
      skip = replaced.peek();
    }
  }

  private void replace(int characters) {
    replaced.pop();
    replaced.push(Math.max(0, Math.min(MAX_REPLACED, characters)));
  }

  private void addByte(int c) {
    if (skip > 0) {
      skip--;
    } else if (collecting && bytes.size() < MAX_TEXT_BYTES) {
      bytes.write(c);
    }
  }

  private void flush() {
    if (text.length() < MAX_TEXT_BYTES) {
      text.append(bytes.toString(charset));
    }
    bytes.reset();
  }

  private void skipBytes(int count) throws IOException {
    for (long left = count; left > 0 && read() >= 0; left--) {
      // Pictures may contain anything.
    }
  }

  private int read() throws IOException {
    int c = ahead;
    if (c >= 0) {
      ahead = -1;
      return c;
    }
    return in.read();
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
