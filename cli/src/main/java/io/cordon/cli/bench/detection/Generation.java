package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.local.CompleteFiles;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import java.io.IOException;
import java.time.Instant;

/** Writes the organisation of one seed: the files of {@code cordon datagen} with this seed. */
final class Generation {
  /** The end that {@code cordon datagen} has by default. */
  private static final Instant END = Instant.parse("2026-03-02T00:00:00Z");

  private Generation() {}

  static void write(
      Terminal terminal, BenchSettings settings, long seed, GeneratedFiles files, String suffix)
      throws IOException {
    DatagenSettings organisation = DatagenSettings.of(settings.users(), settings.days(), seed, END);
    try (CompleteFiles written = new CompleteFiles(files.directory());
        Progress progress = terminal.progress("writing" + suffix, "records")) {
      Datagen.of(organisation)
          .write(written::create, records -> progress.update(records, Double.NaN));
      written.complete();
    }
  }
}
