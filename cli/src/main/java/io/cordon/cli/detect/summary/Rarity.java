package io.cordon.cli.detect.summary;

import java.util.Locale;

/** How rare something is, in words that claim no more than is known. */
public final class Rarity {
  /** More than an organisation sees, so that no more is claimed. */
  private static final double MOST = 1_000_000;

  private static final int BASE = 10;

  private Rarity() {}

  /**
   * For example {@code 1 in 1,600 days}, rounded down to one digit, or to two where the first is a
   * 1.
   *
   * @param pValue the share of days of a person that look as unusual, in (0, 1]; NaN when unknown
   */
  public static String of(double pValue) {
    if (!(pValue > 0)) {
      return "unknown";
    }
    // A share that was written as a decimal may be a hair above what was meant.
    long exactly = (long) (Math.min(MOST, 1 / pValue) * (1 + 1e-9));
    if (exactly < 2) {
      return "most days";
    }
    long unit = 1;
    while (unit <= exactly / BASE) {
      unit *= BASE;
    }
    if (exactly / unit == 1 && unit > 1) {
      unit /= BASE;
    }
    return String.format(Locale.ROOT, "1 in %,d days", exactly / unit * unit);
  }
}
