package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.bench.result.SeedList;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon bench detection}: how much of known attacks Cordon finds, beside other methods. */
@Command(
    name = "detection",
    description =
        "Runs Cordon and other methods over synthetic organisations, scores them against the ground"
            + " truth, and writes what they found.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon bench detection --seeds 1-3 --alone --out tuning.md",
      "  cordon bench detection --seeds 3 --users 100 --days 30 --out quick.md",
      "  cordon bench detection --seeds 11-20        writes docs/detection.md",
      "",
      "Each seed is one organisation, as cordon datagen writes it. Seeds 1-10 are for",
      "tuning, seeds 11-20 for docs/detection.md alone. Beside FILE.md it writes the",
      "plots, in a folder FILE. The same seeds give the same figures. 500 users on 60",
      "days take some minutes a seed."
    })
public final class DetectionBenchCommand implements Callable<Integer> {
  private static final int FEWEST_USERS = 10;
  private static final int MOST_USERS = 100_000;
  private static final int FEWEST_DAYS = 15;
  private static final int MOST_DAYS = 730;

  private final Terminal terminal;

  @Option(
      names = "--seeds",
      paramLabel = "LIST",
      required = true,
      description = "Numbers and ranges, for example 11-20 or 1,3,5-7.")
  private String seeds;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "500",
      description = "Users of each organisation. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "Length of the logs; the first third is for learning and is not scored. Default:"
              + " ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--alone",
      description =
          "Run Cordon without the methods that it is compared with, for tuning: several times as"
              + " fast.")
  private boolean alone;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The document to write. Default: docs/detection.md, for seeds 11-20 only.")
  private Path out;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep logs, truth and findings of each seed in DIR. Default: delete them.")
  private Path keep;

  DetectionBenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    require("--users", users, FEWEST_USERS, MOST_USERS);
    require("--days", days, FEWEST_DAYS, MOST_DAYS);
    BenchSettings settings =
        new BenchSettings(seeds.strip(), SeedList.parse(seeds), users, days, alone);
    ReportFile report = ReportFile.of(out, settings);
    BenchDirectory directory = BenchDirectory.of(keep);
    BenchResult result = run(settings, directory);
    terminal.out().print(MethodTable.of(result.figures(), terminal.outColours()));
    terminal.out().flush();
    report.write(result);
    terminal.err().println(report.document() + ": written");
    return 0;
  }

  private BenchResult run(BenchSettings settings, BenchDirectory directory) throws Exception {
    SeedRun seedRun = new SeedRun(terminal, settings);
    List<SeedResult> results = new ArrayList<>();
    for (long seed : settings.seeds()) {
      SeedResult result = directory.in(seed, files -> seedRun.run(seed, files));
      printLine(result, results.size() + 1, settings.seeds().size());
      results.add(result);
    }
    return new BenchResult(
        settings,
        new OverSeeds(results),
        Revision.versions(Path.of(System.getProperty("cordon.home", "."))),
        seedRun.descriptions(),
        seedRun.policyTitles());
  }

  private void printLine(SeedResult result, int done, int all) {
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "seed %d (%d of %d): %,d records, %,d findings, %,d incidents",
                result.seed(),
                done,
                all,
                result.records(),
                result.findings(),
                result.cordon().strict().unlimited().recall().all().incidents()));
  }

  private static void require(String option, int value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      throw new UserErrorException(
          option + ": " + value + " is not between " + minimum + " and " + maximum);
    }
  }
}
