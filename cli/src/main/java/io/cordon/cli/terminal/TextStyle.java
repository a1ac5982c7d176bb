package io.cordon.cli.terminal;

/** How a word is printed on a terminal. */
public enum TextStyle {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  TextStyle(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
