package io.cordon.cli.datagen;

import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.DatagenResult;
import io.cordon.datagen.truth.LogCounts;
import io.cordon.model.identity.App;
import java.nio.file.Path;
import java.util.TreeMap;

/** What was written, for people. */
final class DatagenSummary {
  private DatagenSummary() {}

  static void print(Terminal terminal, Path out, DatagenResult made) {
    Table table = Table.of("log", "records", "doubled", "junk", "bytes");
    for (var log : new TreeMap<App, LogCounts>(made.logs()).entrySet()) {
      LogCounts counts = log.getValue();
      table.row(
          log.getKey().id(), counts.records(), counts.doubled(), counts.junk(), counts.bytes());
    }
    terminal.err().print(table.render(terminal.errColours()));
    terminal
        .err()
        .printf(
            "%s: %s, %s, %s%n",
            out,
            Quantity.of(made.records(), "record", "records"),
            Quantity.of(made.incidents(), "incident", "incidents"),
            Quantity.of(made.decoys(), "decoy", "decoys"));
  }
}
