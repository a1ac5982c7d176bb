package io.cordon.cli.datagen;

import io.cordon.cli.local.CompleteFiles;
import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import io.cordon.datagen.LiveSource;
import io.cordon.yaml.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of a live source, and what it does. */
final class LiveOptions {
  private static final double FASTEST = 1_000_000;

  /** A host and a port below 65536. */
  private static final String ADDRESS =
      "\\S+:0*([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";

  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Send to the topics cordon.audit.m365, .box, .dropbox and .google there.")
  private String servers;

  @Option(
      names = "--speed",
      paramLabel = "X",
      description =
          "Past days pass X times as fast; then, and without past days, time is real. Default: as"
              + " fast as possible.")
  private Double speed;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "At most N records a second. Default: no limit.")
  private Double rate;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "End after so many minutes. Default: until Ctrl-C.")
  private Double minutes;

  void check() {
    for (String server : servers.split(",", -1)) {
      if (!server.matches(ADDRESS)) {
        throw new UserErrorException(
            "--kafka: " + ProblemText.quote(servers) + " is not HOST:PORT");
      }
    }
    require("--speed", speed, FASTEST);
    require("--rate", rate, FASTEST);
    require("--minutes", minutes, FASTEST);
  }

  private static void require(String option, Double value, double most) {
    if (value != null && !(value > 0 && value <= most)) {
      throw new UserErrorException(
          String.format(
              Locale.ROOT, "%s: %s is not more than 0 and at most %,.0f", option, value, most));
    }
  }

  /**
   * Sends until the time is over or somebody interrupts it.
   *
   * @param wanted from when on, which may be the past
   * @param out for the organisation file and the truth; null for none
   */
  void run(Terminal terminal, Clock clock, DatagenSettings wanted, Path out) throws Exception {
    try (ShutdownSignal interrupt = ShutdownSignal.install();
        CompleteFiles files = new CompleteFiles(out == null ? Path.of(".") : out);
        AuditTopics topics = AuditTopics.open(servers, wanted.clouds())) {
      if (out != null) {
        files.requireFree(Datagen.fileNames(List.of()));
      }
      LiveSource source = LiveSource.of(wanted);
      if (out != null) {
        source.writeOrganisation(files::create);
        files.complete(EarlierRun.files(out, List.of()));
      }
      // To found the organisation takes a while, which is not part of the time.
      Instant now = clock.instant();
      Pacing pacing = Pacing.of(wanted.from(), now, speed, rate);
      LiveFeed feed = new LiveFeed(terminal, clock, pacing, topics);
      Instant last = feed.send(source, interrupt, end(now));
      topics.flush();
      if (out != null) {
        source.writeTruth(files::create, last);
        files.complete();
      }
      feed.summarise();
    } catch (IOException failed) {
      throw DatagenCommand.refused(out, failed);
    }
  }

  private Instant end(Instant now) {
    return minutes == null
        ? Instant.MAX
        : now.plus(Duration.ofMillis(Math.round(minutes * Duration.ofMinutes(1).toMillis())));
  }
}
