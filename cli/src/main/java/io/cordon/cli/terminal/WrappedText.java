package io.cordon.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a terminal, broken between words. */
public final class WrappedText {
  private static final String SPACE = " ";

  private WrappedText() {}

  /**
   * The lines of a text, at least one. A word that is wider than a line has one of its own, whole,
   * so that a link can still be followed.
   *
   * @param columns the width of a line
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = -1;
    for (String word : text.split(SPACE, -1)) {
      int width = CharacterWidth.columns(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = -1;
      }
      line.append(used < 0 ? "" : SPACE).append(word);
      used += 1 + width;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /**
   * The same, but no line is wider: a word that is too long goes on in the next one.
   *
   * @param columns at least two
   */
  static List<String> cut(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : lines(text, columns)) {
      StringBuilder part = new StringBuilder();
      int used = 0;
      for (int codePoint : line.codePoints().toArray()) {
        int width = CharacterWidth.columns(codePoint);
        if (used + width > columns) {
          lines.add(part.toString());
          part.setLength(0);
          used = 0;
        }
        part.appendCodePoint(codePoint);
        used += width;
      }
      lines.add(part.toString());
    }
    return lines;
  }
}
