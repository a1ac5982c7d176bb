package io.cordon.cli.demo;

import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The line of live figures: updated in place at the bottom of a terminal; otherwise a new line
 * every 15 seconds.
 */
final class Figures {
  private static final Duration LINE_INTERVAL = Duration.ofSeconds(15);

  private final Terminal terminal;
  private final Clock clock;
  private final long history;
  private final Instant start;
  private Instant lastShown;
  private Instant nextLine;
  private long lastRecords;

  /**
   * @param history records that were read before, and are not counted here
   */
  Figures(Terminal terminal, Clock clock, long history) {
    this.terminal = terminal;
    this.clock = clock;
    this.history = history;
    this.start = clock.instant();
    this.lastShown = start;
    this.nextLine = start.plus(LINE_INTERVAL);
  }

  void show(RecordTotals totals, FindingScreen screen, AuditLogFeed feed) {
    Instant now = clock.instant();
    long records = totals.records() - history;
    double seconds = Math.max(1e-3, Duration.between(lastShown, now).toNanos() / 1e9);
    String line =
        String.format(
            Locale.ROOT,
            "%d:%02d  %,.0f events/s  %,d of %,d events  %s  %s  processing lag" + " %s",
            Duration.between(start, now).toMinutes(),
            Duration.between(start, now).toSecondsPart(),
            (records - lastRecords) / seconds,
            records,
            feed.sentCount(),
            Quantity.of(screen.statistics().findingCount(), "finding", "findings"),
            Quantity.of(screen.actionCount(), "action", "actions"),
            screen.statistics().lagText());
    lastShown = now;
    lastRecords = records;
    if (terminal.status().isLive()) {
      terminal.status().show(line);
    } else if (!now.isBefore(nextLine)) {
      nextLine = now.plus(LINE_INTERVAL);
      terminal.err().println(line);
    }
  }
}
