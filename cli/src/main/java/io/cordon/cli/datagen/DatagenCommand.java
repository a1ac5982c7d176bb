package io.cordon.cli.datagen;

import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.DatagenWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code cordon datagen}: a synthetic organisation's audit log, with the truth about its incidents.
 */
@Command(
    name = "datagen",
    description =
        "Writes the audit log of a made-up organisation, and the truth about its incidents.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon datagen --users 200 --days 20 --seed 7 --out /tmp/org",
      "  cordon detect --org /tmp/org/org.yaml /tmp/org/m365.jsonl",
      "",
      "The directory gets m365.jsonl (native Microsoft 365 records), org.yaml and truth.jsonl (one",
      "incident a line, with the ids of its events). The same seed writes the same bytes."
    })
public final class DatagenCommand implements Callable<Integer> {
  static final String END = "2026-03-02T00:00:00Z";

  private final Terminal terminal;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "People. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "Days. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      defaultValue = END,
      converter = LogEnd.class,
      description = "The log ends there (UTC). Default: ${DEFAULT-VALUE}.")
  private Instant end;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Made when absent.")
  private Path out;

  DatagenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    require("--users", users, 10, 1_000_000);
    require("--days", days, 1, 3_650);
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UserMistake("--out: " + out + " is not a directory");
    }
    DatagenWriter.Written written;
    try (Progress progress = terminal.progress("writing", "records")) {
      written =
          DatagenWriter.write(
              out,
              DatagenWriter.Settings.of(users, days, seed, end),
              records -> progress.at(records, Double.NaN));
    }
    terminal
        .err()
        .printf("%s: %,d records, %d incidents%n", out, written.records(), written.incidents());
    return 0;
  }

  private static void require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UserMistake(option + ": " + value + " is not between " + least + " and " + most);
    }
  }
}
