package io.cordon.cli.score.report;

import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.input.AlertRank;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Figures of a score as people read them. */
public final class ScoreText {
  public static final String NONE = "-";

  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double MINUTES_PER_HOUR = 60;
  private static final double HOURS_PER_DAY = 24;
  private static final double TWO = 2;

  private ScoreText() {}

  /** A share with two digits, for example {@code 0.85}. */
  public static String share(double share) {
    return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.2f", share);
  }

  /** A rate with as many digits as it needs. */
  public static String rate(double rate) {
    return Double.isNaN(rate)
        ? NONE
        : String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%.1f", rate);
  }

  /** A small number such as a p-value. */
  public static String scientific(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.2g", value);
  }

  /** The unit that fits, for example {@code 3.5 h}; a dash where there is none. */
  public static String duration(Duration duration) {
    if (duration == null) {
      return NONE;
    }
    double minutes = duration.toMillis() / MILLIS_PER_MINUTE;
    double hours = minutes / MINUTES_PER_HOUR;
    if (hours >= TWO * HOURS_PER_DAY) {
      return String.format(Locale.ROOT, "%.1f d", hours / HOURS_PER_DAY);
    }
    return hours >= TWO
        ? String.format(Locale.ROOT, "%.1f h", hours)
        : String.format(Locale.ROOT, "%.1f min", minutes);
  }

  /** {@code @5}, or {@code all} without a budget. */
  public static String budget(OperatingPoint point) {
    return Double.isNaN(point.budget()) ? "all" : '@' + plain(point.budget());
  }

  /** Without an exponent and zeros at the end. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** What an alert must have to be within a budget. */
  public static String threshold(AlertRank rank) {
    if (rank == null) {
      return "none fits";
    }
    String pValue = Double.isNaN(rank.pValue()) ? "" : ", p " + scientific(rank.pValue());
    return "risk " + plain(rank.score()) + pValue;
  }
}
