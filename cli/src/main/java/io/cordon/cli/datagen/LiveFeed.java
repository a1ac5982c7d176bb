package io.cordon.cli.datagen;

import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.LiveSource;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.model.identity.App;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Sends records to Kafka, each when it is due. */
final class LiveFeed {
  private final Terminal terminal;
  private final Clock clock;
  private final Pacing pacing;
  private final AuditTopics topics;

  LiveFeed(Terminal terminal, Clock clock, Pacing pacing, AuditTopics topics) {
    this.terminal = terminal;
    this.clock = clock;
    this.pacing = pacing;
    this.topics = topics;
  }

  /**
   * Sends until the end or until somebody interrupts it; returns when the last record was handed
   * over, or now if there was none.
   */
  Instant send(LiveSource records, ShutdownSignal interrupt, Instant end) throws Exception {
    terminal.err().println("cordon datagen: sending; Ctrl-C stops");
    Instant last = clock.instant();
    long count = 0;
    try (Progress progress = terminal.progress("sending", "records")) {
      while (records.hasNext()) {
        NativeRecord record = records.next();
        Instant due = pacing.due(record.delivered());
        boolean over = due.isAfter(end) || !clock.instant().isBefore(end);
        Instant until = over ? end : due;
        if (interrupt.await(positive(Duration.between(clock.instant(), until))) || over) {
          break;
        }
        topics.send(record);
        records.sent();
        last = record.delivered();
        progress.update(++count, Double.NaN);
      }
    }
    return last;
  }

  private static Duration positive(Duration wait) {
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  void summarise() {
    Table table = Table.of("topic", "records");
    for (Map.Entry<App, Long> sent : topics.acknowledged().entrySet()) {
      table.row(AuditTopics.name(sent.getKey()), sent.getValue());
    }
    terminal.err().print(table.render(terminal.errColours()));
  }
}
