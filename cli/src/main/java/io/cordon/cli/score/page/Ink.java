package io.cordon.cli.score.page;

/**
 * Colours that stand in a plot for others: the page's style replaces each by one that suits light
 * or dark.
 */
enum Ink {
  FIRST("#010001"),
  SECOND("#020002"),
  MARK("#030003"),
  BAND("#040004");

  private final String hex;

  Ink(String hex) {
    this.hex = hex;
  }

  String hex() {
    return hex;
  }
}
