package io.cordon.job.explain;

import java.util.Locale;

/** Numbers for people. */
final class NumberText {
  /** A million days of a person: more than an organisation sees, so that no more is claimed. */
  private static final int MOST_DECADES = 6;

  private static final int WHOLE_FROM = 10;
  private static final double ALMOST_NONE = 0.05;
  private static final int DECIMAL_BASE = 10;

  private NumberText() {}

  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number that need not be whole: two digits where there are not more before the point. */
  static String rounded(double number) {
    if (number < ALMOST_NONE) {
      return "almost none";
    }
    if (number >= WHOLE_FROM) {
      return of(Math.round(number));
    }
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** With one decimal, never more than it is. */
  static String roundedDown(double number) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(number * DECIMAL_BASE) / DECIMAL_BASE);
  }

  /** A range, both ends included. */
  static String range(long from, long to) {
    return from == to ? (to == 0 ? "none" : of(to)) : of(from) + '-' + of(to);
  }

  /**
   * One in how many is as rare, rounded down to one digit, or to two where the first is a 1.
   *
   * @param surprise -log<sub>10</sub> of a share
   * @return 0 where at least half is
   */
  static long oneIn(double surprise) {
    long exactly = (long) Math.pow(DECIMAL_BASE, Math.min(MOST_DECADES, surprise));
    if (exactly < 2) {
      return 0;
    }
    long unit = 1;
    while (unit <= exactly / DECIMAL_BASE) {
      unit *= DECIMAL_BASE;
    }
    if (exactly / unit == 1 && unit > 1) {
      unit /= DECIMAL_BASE;
    }
    return exactly / unit * unit;
  }

  /** The share of a surprise, in (0, 1]. */
  static double pValue(double surprise) {
    return Math.max(Double.MIN_NORMAL, Math.pow(DECIMAL_BASE, -Math.max(0, surprise)));
  }
}
