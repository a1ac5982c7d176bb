package io.cordon.policy.translate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts and lists as YAML, quoted where they would otherwise mean something else. */
final class YamlScalar {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/][\\w./@+|-]*( [\\w./@+|-]+)*");
  private static final Pattern PRINTABLE =
      Pattern.compile("[\\x20-\\x7E\\xA0-\\uD7FF\\uE000-\\uFFFD]*");
  private static final Set<String> WORDS = Set.of("null", "Null", "NULL", "~", "");

  private YamlScalar() {}

  static String of(String text) {
    if (text == null) {
      return "null";
    }
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text)) {
      return text;
    }
    return PRINTABLE.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  /** One value, or a list on one line. */
  static String of(List<String> values) {
    return values.size() == 1
        ? of(values.get(0))
        : values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              char c = (char) unit;
              if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
              } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", unit));
              } else {
                quoted.append(c);
              }
            });
    return quoted.append('"').toString();
  }
}
