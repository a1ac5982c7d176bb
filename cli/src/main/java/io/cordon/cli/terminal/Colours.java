package io.cordon.cli.terminal;

import java.util.Map;

/**
 * Colours text with ANSI escape sequences.
 *
 * @param on when false, every text stays as it is
 */
public record Colours(boolean on) {

  /**
   * Colours on a terminal that can show them, unless {@code NO_COLOR} (no-color.org) has a value.
   */
  public static Colours of(boolean isTerminal, Map<String, String> environment) {
    boolean isDisabled = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Colours(isTerminal && !isDisabled && !"dumb".equals(environment.get("TERM")));
  }

  public String paint(TextStyle style, String text) {
    return on && !text.isEmpty() ? "\u001b[" + style.code() + "m" + text + "\u001b[0m" : text;
  }
}
