package io.cordon.cli.verdict;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.KafkaBroker;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.JobConfig;
import io.cordon.model.finding.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon verdict}: tells the running job whether a finding was a false alarm. */
@Command(
    name = "verdict",
    description = "Tells the running job whether the alarm of a finding was true or false.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon verdict --config cordon.yaml 5506b255-c04b-5899-b20e-2c8ac64df8ee false",
      "  cordon verdict --until 2026-12-31 --by ana@example.com --note 'a customer' \\",
      "      5506b255-c04b-5899-b20e-2c8ac64df8ee false",
      "  cordon verdict 5506b255-c04b-5899-b20e-2c8ac64df8ee withdraw",
      "",
      "FINDING_UID is finding_info.uid of the finding. A false alarm makes what was",
      "unusual about it count less for that person, for 90 days or until the date that",
      "is given; policies that state a fact stay as they are. The last verdict about a",
      "finding counts; withdraw removes it."
    })
public final class VerdictCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "cordon.yaml",
      description = "The job's configuration, for Kafka. Default: cordon.yaml.")
  private Path file;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who says so. Default: the user of this machine.")
  private String by;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it counts, as 2026-12-31. Default: 90 days from now.")
  private String until;

  @Option(names = "--note", paramLabel = "TEXT", description = "For people, in the topic.")
  private String note;

  @Parameters(index = "0", paramLabel = "FINDING_UID", description = "The uid of the finding.")
  private String uid;

  @Parameters(
      index = "1",
      paramLabel = "ALARM",
      description = "true, false, or withdraw what was said before.")
  private Alarm alarm;

  VerdictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What may be said of an alarm. */
  enum Alarm {
    TRUE,
    FALSE,
    WITHDRAW
  }

  @Override
  public Integer call() throws Exception {
    Verdict verdict = verdict();
    JobConfigFile given = JobConfigFile.read(file);
    JobConfig config = given.jobConfig();
    KafkaBroker.use(
        given,
        config,
        () -> {
          new VerdictTopic(config).publish(verdict);
          return verdict;
        });
    terminal.err().println(Printable.text("cordon verdict: " + told(verdict)));
    return 0;
  }

  private Verdict verdict() {
    if (!Verdict.isFindingUid(uid)) {
      throw new UserErrorException(
          "\"%s\" is not the uid of a finding: finding_info.uid, a UUID in lower case"
              .formatted(uid));
    }
    if (alarm == Alarm.WITHDRAW) {
      if (by != null || until != null || note != null) {
        throw new UserErrorException(
            "withdraw removes a verdict: --by, --until and --note would be lost");
      }
      return Verdict.withdrawn(uid);
    }
    String who = by == null ? System.getProperty("user.name") : by;
    requireText("--by", who);
    if (note != null) {
      requireText("--note", note);
    }
    Instant now = clock.instant();
    Instant end = until == null ? null : LastDay.end(until, now);
    return new Verdict(uid, alarm == Alarm.FALSE, who, now, end, note);
  }

  private static void requireText(String option, String text) {
    if (text.isBlank()) {
      throw new UserErrorException(option + ": the text is empty");
    }
    if (text.length() > Verdict.MAX_TEXT) {
      throw new UserErrorException(
          "%s: the text has more than %d characters".formatted(option, Verdict.MAX_TEXT));
    }
  }

  private static String told(Verdict verdict) {
    return verdict.isWithdrawn()
        ? "withdrew the verdict about " + verdict.findingUid()
        : "%s was a %s alarm, says %s; it counts until %s"
            .formatted(
                verdict.findingUid(),
                verdict.falseAlarm() ? "false" : "true",
                verdict.by(),
                verdict.until());
  }
}
