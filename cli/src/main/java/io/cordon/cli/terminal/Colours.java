package io.cordon.cli.terminal;

import java.util.Map;

/** Colours text where colours are wanted, and leaves it alone elsewhere. */
public record Colours(boolean on) {

  /**
   * Wanted on a terminal that can show them, unless {@code NO_COLOR} (no-color.org) is set to
   * anything.
   */
  public static Colours wanted(boolean terminal, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Colours(terminal && !refused && !"dumb".equals(environment.get("TERM")));
  }

  public String paint(TextStyle ink, String text) {
    return on && !text.isEmpty() ? "\u001b[" + ink.code() + "m" + text + "\u001b[0m" : text;
  }
}
