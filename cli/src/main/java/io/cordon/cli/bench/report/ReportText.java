package io.cordon.cli.bench.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Figures and words as the report writes them. */
final class ReportText {
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double MINUTES_PER_HOUR = 60;
  private static final double MINUTES_PER_DAY = 1440;

  private ReportText() {}

  /** {@code account takeover} for {@code account_takeover}. */
  static String words(String word) {
    return word.replace('_', ' ');
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A share that may be small. */
  static String precise(double share) {
    return Double.isNaN(share)
        ? "-"
        : String.format(Locale.ROOT, share < 0.1 ? "%.4f" : "%.2f", share);
  }

  /** A rate of alarms. */
  static String rate(double rate) {
    return Double.isNaN(rate) ? "-" : String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%.1f", rate);
  }

  /** Without an exponent and zeros at the end. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The unit that fits, for example {@code 3.5 h}; a dash where there is none. */
  static String duration(Duration duration) {
    if (duration == null) {
      return "-";
    }
    double minutes = duration.toMillis() / MILLIS_PER_MINUTE;
    if (minutes >= 2 * MINUTES_PER_DAY) {
      return String.format(Locale.ROOT, "%.1f d", minutes / MINUTES_PER_DAY);
    }
    return minutes >= 2 * MINUTES_PER_HOUR
        ? String.format(Locale.ROOT, "%.1f h", minutes / MINUTES_PER_HOUR)
        : String.format(Locale.ROOT, "%.1f min", minutes);
  }
}
