package io.cordon.cli.collect;

import io.cordon.model.text.UnsafeText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text of a log as YAML: whatever it holds, it stays one value, or one comment on its line. */
public final class YamlValue {
  private static final int MOST_CHARACTERS = 120;

  /** Text that needs no quotes, neither in a line nor in braces. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/][A-Za-z0-9_./@ -]*[A-Za-z0-9_./@-]|[A-Za-z]");

  /** GUIDs and addresses: they begin with a digit, and are no numbers. */
  private static final Pattern CODE =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+\\.\\d+\\.\\d+\\.\\d+/\\d+");

  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  private static final char REPLACEMENT = '\uFFFD';

  private YamlValue() {}

  /** A value: plain where that is possible, else in double quotes. */
  public static String of(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain || CODE.matcher(text).matches() ? text : quoted(text);
  }

  /** The same text as YAML can carry it: halves of characters are replaced. */
  public static String whole(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints().forEach(point -> whole.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
    return whole.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    whole(text)
        .codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (isHarmless(point)) {
                quoted.appendCodePoint(point);
              } else {
                quoted.append(
                    String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
              }
            });
    return quoted.append('"').toString();
  }

  /** A name within a comment: on one line, cut after 120 characters. */
  public static String comment(String text) {
    boolean cut = text.codePointCount(0, text.length()) > MOST_CHARACTERS;
    return cut
        ? line(text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS))) + "…"
        : line(text);
  }

  /** Text of a comment: on one line. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(point -> line.appendCodePoint(isHarmless(point) ? point : REPLACEMENT));
    return line.toString();
  }

  private static boolean isHalf(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }

  /** What YAML forbids are control characters, halves, and what Unicode has no character for. */
  private static boolean isHarmless(int point) {
    return !UnsafeText.isUnsafe(point) && Character.isDefined(point);
  }
}
