package io.cordon.policy.translate;

import io.cordon.model.text.UnsafeText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts and lists as YAML, quoted where they would otherwise mean something else. */
final class YamlScalar {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/][\\w./@+|-]*( [\\w./@+|-]+)*");
  private static final Set<String> WORDS = Set.of("null", "Null", "NULL", "~", "");

  private YamlScalar() {}

  static String of(String text) {
    if (text == null) {
      return "null";
    }
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text)) {
      return text;
    }
    boolean needsEscapes = text.codePoints().anyMatch(YamlScalar::needsEscape);
    return needsEscapes ? escaped(text) : "'" + text.replace("'", "''") + "'";
  }

  /** One value, or a list on one line. */
  static String of(List<String> values) {
    return values.size() == 1
        ? of(values.get(0))
        : values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The last two code points of a plane are no characters, and YAML forbids them. */
  private static boolean needsEscape(int point) {
    return UnsafeText.isUnsafe(point) || (point & 0xFFFE) == 0xFFFE;
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (needsEscape(point)) {
                quoted.append(String.format(point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
