package io.cordon.cli.demo;

import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The line of live figures: at the bottom of a terminal, or now and then as a line of its own where
 * there is none.
 */
final class Figures {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

  private final Terminal terminal;
  private final Clock clock;
  private final Instant start;
  private Instant lastShown;
  private Instant nextLine;
  private long lastRecords;

  Figures(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
    this.lastShown = start;
    this.nextLine = start.plus(BETWEEN_LINES);
  }

  void show(RecordTotals account, FindingWatch watch, AuditLogFeed feed) {
    Instant now = clock.instant();
    double seconds = Math.max(1e-3, Duration.between(lastShown, now).toNanos() / 1e9);
    String line =
        String.format(
            Locale.ROOT,
            "%d:%02d  %,.0f events/s  %,d of %,d events  %,d findings  %,d actions  processing lag %s",
            Duration.between(start, now).toMinutes(),
            Duration.between(start, now).toSecondsPart(),
            (account.records() - lastRecords) / seconds,
            account.records(),
            feed.sent(),
            watch.findings(),
            watch.actions(),
            watch.lag());
    lastShown = now;
    lastRecords = account.records();
    if (terminal.status().isLive()) {
      terminal.status().show(line);
    } else if (!now.isBefore(nextLine)) {
      nextLine = now.plus(BETWEEN_LINES);
      terminal.err().println(line);
    }
  }
}
