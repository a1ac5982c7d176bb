package io.cordon.cli.datagen;

import io.cordon.cli.local.CompleteFiles;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.OutputFiles;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenResult;
import io.cordon.datagen.DatagenSettings;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon datagen}: the audit logs of a synthetic organisation, with ground truth. */
@Command(
    name = "datagen",
    description =
        "Writes the audit logs of a made-up organisation on four clouds, and the truth about the"
            + " incidents in them; or sends them to Kafka as they happen.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon datagen --users 200 --days 20 --seed 7 --out /tmp/org",
      "  cordon detect --org /tmp/org/org.yaml /tmp/org/*.jsonl > findings.jsonl",
      "  cordon score --truth /tmp/org/truth.jsonl --findings findings.jsonl",
      "  cordon datagen --clouds m365,box --scenarios public_link --out /tmp/links",
      "  cordon datagen --kafka localhost:9092 --out /tmp/live",
      "  cordon datagen --kafka localhost:9092 --days 7 --speed 60",
      "",
      "Writes m365.jsonl, box.jsonl, dropbox.jsonl and google.jsonl (native records in",
      "the order in which the clouds hand them over: late, some twice), org.yaml,",
      "truth.jsonl (an incident a line, with the ids of its events), decoys.jsonl (what",
      "only looks like one) and facts.json (counts, and who can reach which file at the",
      "end). They replace those of an earlier run. The same seed writes the same bytes.",
      "",
      "With --kafka, records are sent as they happen, from now on until Ctrl-C, and the",
      "truth is written at the end. The last example sends a past week within 3 hours",
      "and goes on in real time."
    })
public final class DatagenCommand implements Callable<Integer> {
  static final String END = "2026-03-02T00:00:00Z";

  private static final int DEFAULT_DAYS = 14;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_LIVE_DAYS = 3_200;

  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "Number of users. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Length of the logs in days. Default: 14. With --kafka, how many past days come first:"
              + " default 0.")
  private Integer days;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random numbers. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--end",
      paramLabel = "INSTANT",
      converter = LogEnd.class,
      description = "End of the logs, in UTC. Default: " + END + ".")
  private Instant end;

  @Option(
      names = "--clouds",
      paramLabel = "CLOUD",
      split = ",",
      description = "Only these: m365, box, dropbox, google. Default: all.")
  private Set<String> clouds = new LinkedHashSet<>();

  @Option(
      names = "--scenarios",
      paramLabel = "WORD",
      split = ",",
      description = "Only these incidents, for example public_link,ransomware. Default: all.")
  private Set<String> scenarios = new LinkedHashSet<>();

  @Option(
      names = "--junk",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "So many lines that nobody can read for each record, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double junk;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Output directory; created if absent. With --kafka: for org.yaml and the truth.")
  private Path out;

  @ArgGroup(exclusive = false, heading = "%nA live source instead of files:%n")
  private LiveOptions live;

  DatagenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    require("--users", users, 10, 1_000_000);
    if (days != null) {
      require("--days", days, 1, live == null ? MOST_DAYS : MOST_LIVE_DAYS);
    }
    if (!(junk >= 0 && junk <= 1)) {
      throw new UserErrorException("--junk: " + junk + " is not between 0 and 1");
    }
    if (live == null && out == null) {
      throw new UserErrorException("--out DIR or --kafka HOST:PORT is missing");
    }
    Set<App> apps = CloudNames.of(clouds);
    ScenarioNames.require(scenarios);
    if (live != null) {
      live.check();
      requireNoEnd();
    }
    if (out != null) {
      requireDirectory(apps);
    }
    if (live != null) {
      live.run(terminal, clock, liveSettings(clock.instant()), out);
      return 0;
    }
    Instant to = end == null ? Instant.parse(END) : end;
    write(settings(to, days == null ? DEFAULT_DAYS : days));
    return 0;
  }

  /** Without past days it begins now. */
  private DatagenSettings liveSettings(Instant now) {
    return days == null ? settings(now.plus(Duration.ofDays(1)), 1) : settings(now, days);
  }

  private void requireNoEnd() {
    if (end != null) {
      throw new UserErrorException("--end: a live source has no end; use --minutes to stop it");
    }
  }

  private DatagenSettings settings(Instant to, int length) {
    return new DatagenSettings(users, length, seed, to, CloudNames.of(clouds), scenarios, junk);
  }

  private void requireDirectory(Set<App> apps) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new UserErrorException("--out: " + out + " is not a directory");
    }
    OutputFile.createDirectories(out);
    OutputFiles.of(Datagen.fileNames(apps).stream().map(out::resolve).toList());
  }

  private void write(DatagenSettings settings) throws IOException {
    DatagenResult made;
    try (CompleteFiles files = CompleteFiles.untilInterrupted(out);
        Progress progress = terminal.progress("writing", "records")) {
      files.requireFree(Datagen.fileNames(settings.clouds()));
      made =
          Datagen.of(settings)
              .write(files::create, records -> progress.update(records, Double.NaN));
      files.complete(EarlierRun.files(out, settings.clouds()));
    } catch (IOException failed) {
      throw refused(out, failed);
    }
    DatagenSummary.print(terminal, out, made);
  }

  /** Says what the file system does not want. */
  static UserErrorException refused(Path out, IOException failed) {
    String message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    String sentence = message.contains(out.toString()) ? message : out + ": " + message;
    return new UserErrorException("--out: " + sentence, failed);
  }

  private static void require(String option, int value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      throw new UserErrorException(
          option + ": " + value + " is not between " + minimum + " and " + maximum);
    }
  }
}
