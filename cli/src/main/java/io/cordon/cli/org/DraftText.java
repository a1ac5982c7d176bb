package io.cordon.cli.org;

import io.cordon.cli.collect.YamlValue;
import io.cordon.cli.terminal.Quantity;
import java.util.Arrays;
import java.util.List;

/** Collects the lines of a draft: values, suggestions that are comments, and what to decide. */
final class DraftText {
  private static final int COLUMNS = 110;

  private final StringBuilder text = new StringBuilder();

  /** A line of YAML. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** A line of YAML that has no effect until somebody removes the {@code #}. */
  void suggestion(String line) {
    text.append("# ").append(line).append('\n');
  }

  /** Begins a part, and says what to decide. */
  void heading(String sentences) {
    text.append(text.isEmpty() ? "" : "\n");
    comment(sentences);
  }

  /** Text for people, in lines of 110 characters. */
  void comment(String sentences) {
    List<String> words = Arrays.asList(YamlValue.line(sentences).split(" "));
    StringBuilder line = new StringBuilder("#");
    for (String word : words) {
      if (line.length() + 1 + word.length() > COLUMNS && line.length() > 1) {
        text.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  /** Says how many others there are; nothing when there are none. */
  void more(long others) {
    if (others > 0) {
      suggestion("  … and " + Quantity.of(others, "other", "others"));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
