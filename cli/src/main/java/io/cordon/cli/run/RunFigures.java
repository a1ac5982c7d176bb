package io.cordon.cli.run;

import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What the job has counted since it started: always in the last line of a terminal, and now and
 * then as a line that stays, if there is something new.
 */
final class RunFigures {
  private static final Duration FIRST_LINE = Duration.ofMinutes(1);
  private static final Duration LINE_INTERVAL = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final Clock clock;
  private final Instant start;
  private Instant nextLine;
  private String lastLine = "";

  RunFigures(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
    this.nextLine = start.plus(FIRST_LINE);
  }

  void show(RecordTotals totals) {
    Instant now = clock.instant();
    String line = line(totals);
    if (!now.isBefore(nextLine)) {
      nextLine = now.plus(LINE_INTERVAL);
      if (!line.equals(lastLine)) {
        terminal.err().println("cordon: " + line);
        lastLine = line;
      }
    }
    Duration running = Duration.between(start, now);
    terminal
        .status()
        .show(
            String.format(
                Locale.ROOT,
                "%d:%02d:%02d  %s",
                running.toHours(),
                running.toMinutesPart(),
                running.toSecondsPart(),
                line));
  }

  /** The figures in one line. */
  static String line(RecordTotals totals) {
    return "%s read, %s, %s, %s"
        .formatted(
            Quantity.of(totals.records(), "record", "records"),
            Quantity.of(totals.findings(), "finding", "findings"),
            Quantity.of(totals.actions(), "action requested", "actions requested"),
            Quantity.of(totals.rejects(), "reject", "rejects"));
  }
}
