package io.cordon.cli.score.page;

/**
 * Colours that stand in a plot for others: the page's style replaces each by one that suits light
 * or dark.
 */
public enum Ink {
  FIRST("#010001"),
  SECOND("#020002"),
  MARK("#030003"),
  BAND("#040004"),
  THIRD("#050005"),
  FOURTH("#060006"),
  FIFTH("#070007"),
  SIXTH("#080008");

  private final String hex;

  Ink(String hex) {
    this.hex = hex;
  }

  public String hex() {
    return hex;
  }
}
