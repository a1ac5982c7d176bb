package io.cordon.cli.datagen;

import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.OutputFiles;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.DatagenWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon datagen}: writes the audit log of a synthetic organisation, with ground truth. */
@Command(
    name = "datagen",
    description = "Writes the audit log of a made-up organisation, and the incidents in it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon datagen --users 200 --days 20 --seed 7 --out /tmp/org",
      "  cordon detect --org /tmp/org/org.yaml /tmp/org/m365.jsonl",
      "",
      "Writes m365.jsonl (native Microsoft 365 records), org.yaml and truth.jsonl (the ground truth:",
      "one incident per line, with the ids of its events). The same seed writes the same bytes."
    })
public final class DatagenCommand implements Callable<Integer> {
  static final String END = "2026-03-02T00:00:00Z";

  private final Terminal terminal;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "Number of users. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "Length of the log in days. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random numbers. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      defaultValue = END,
      converter = LogEnd.class,
      description = "End of the log, in UTC. Default: ${DEFAULT-VALUE}.")
  private Instant end;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Output directory; created if absent.")
  private Path out;

  DatagenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    require("--users", users, 10, 1_000_000);
    require("--days", days, 1, 3_650);
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UserErrorException("--out: " + out + " is not a directory");
    }
    OutputFile.createDirectories(out);
    OutputFiles.of(DatagenWriter.files(out));
    DatagenWriter.Written written;
    try (Progress progress = terminal.progress("writing", "records")) {
      written =
          DatagenWriter.write(
              out,
              DatagenWriter.Settings.of(users, days, seed, end),
              records -> progress.update(records, Double.NaN));
    }
    terminal
        .err()
        .printf("%s: %,d records, %d incidents%n", out, written.records(), written.incidents());
    return 0;
  }

  private static void require(String option, int value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      throw new UserErrorException(
          option + ": " + value + " is not between " + minimum + " and " + maximum);
    }
  }
}
