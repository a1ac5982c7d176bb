package io.cordon.cli.bench.nab;

/** What an error costs, by NAB's three application profiles; a window found is worth 1. */
enum NabProfile {
  STANDARD("standard", 0.11, 1),
  LOW_FALSE_POSITIVES("reward low FP rate", 0.22, 1),
  LOW_FALSE_NEGATIVES("reward low FN rate", 0.11, 2);

  private final String title;
  private final double falsePositive;
  private final double missed;

  NabProfile(String title, double falsePositive, double missed) {
    this.title = title;
    this.falsePositive = falsePositive;
    this.missed = missed;
  }

  String title() {
    return title;
  }

  /** The cost of a false positive far from any window. */
  double falsePositive() {
    return falsePositive;
  }

  /** The cost of a window without any detection. */
  double missed() {
    return missed;
  }
}
