package io.cordon.cli.terminal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The text of a progress line, such as {@code reading 43 % 1,234,567 records 98,012/s 0:12}. */
final class ProgressText {

  private ProgressText() {}

  static String of(String task, String unit, long items, double fraction, long elapsedNanos) {
    double seconds = elapsedNanos / (double) TimeUnit.SECONDS.toNanos(1);
    String rate = seconds > 0 ? String.format(Locale.ROOT, "  %,.0f/s", items / seconds) : "";
    return String.format(
        Locale.ROOT,
        "%s%s  %,d %s%s  %s",
        task,
        percent(fraction),
        items,
        unit,
        rate,
        clock(elapsedNanos));
  }

  private static String percent(double fraction) {
    if (Double.isNaN(fraction)) {
      return "";
    }
    // Rounded down: 100 % means that everything is done.
    return String.format(
        Locale.ROOT, "  %3d %%", (int) Math.floor(100 * Math.min(1, Math.max(0, fraction))));
  }

  private static String clock(long elapsedNanos) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(elapsedNanos);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
