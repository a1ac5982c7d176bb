package io.cordon.cli.score;

import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.OutputFiles;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.score.page.ScorePage;
import io.cordon.cli.score.report.ScoreJson;
import io.cordon.cli.score.report.ScoreTables;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.Scorer;
import io.cordon.datagen.score.input.Alert;
import io.cordon.datagen.score.input.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon score}: compares findings with what did happen. */
@Command(
    name = "score",
    description =
        "Compares findings with the ground truth of a made-up organisation: how many incidents were"
            + " found, how soon, and with how many false alarms.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon datagen --users 500 --days 60 --seed 3 --out org",
      "  cordon detect --org org/org.yaml org/*.jsonl > found.jsonl",
      "  cordon score --truth org/truth.jsonl --findings found.jsonl",
      "  cordon score --truth org/truth.jsonl --findings found.jsonl --html score.html",
      "  cordon score --truth org/truth.jsonl --findings found.jsonl --json",
      "",
      "A budget takes the alerts with the highest risk score, as many as it allows.",
      "What counts as found and as a false alarm is in docs/detection.md."
    })
public final class ScoreCommand implements Callable<Integer> {
  private static final int MOST_BUDGETS = 10;

  private final Terminal terminal;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      description = "The incidents: truth.jsonl of cordon datagen.")
  private Path truth;

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      required = true,
      description = "Findings of cordon detect, or of the topic cordon.findings, as JSON lines.")
  private Path findings;

  @Option(
      names = "--signals",
      paramLabel = "FILE",
      description =
          "What the alert budget held back (detect --signals), for the calibration of p-values.")
  private Path signals;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "People and days. Default: facts.json beside the truth.")
  private Path facts;

  @Option(
      names = "--decoys",
      paramLabel = "FILE",
      description = "Benign look-alikes. Default: decoys.jsonl beside the truth, if it is there.")
  private Path decoys;

  @Option(
      names = "--budget",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,5,20",
      description =
          "False alarms allowed for 1000 users a day, where a person counts once in 3 days;"
              + " several with commas. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<Double> budgets;

  @Option(
      names = "--prevalence",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Incidents for 1000 users in 10 days, which precision is stated for. Default:"
              + " ${DEFAULT-VALUE}.")
  private double prevalence;

  @Option(names = "--json", description = "One JSON document on standard output, for programs.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write one page with tables and plots to FILE.")
  private Path html;

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    ScoreSettings settings = settings();
    ScoreInputs inputs = ScoreInputs.of(truth, facts, decoys, findings);
    requireValidOutputs(inputs);
    Truth known = inputs.readTruth();
    List<Alert> alerts = inputs.readFindings(known);
    Score score = Scorer.score(known, alerts, ScoreInputs.readSignals(signals), settings);
    terminal
        .out()
        .print(
            json ? ScoreJson.write(score) + '\n' : ScoreTables.text(score, terminal.outColours()));
    terminal.out().flush();
    if (html != null) {
      writePage(score);
    }
    warn(known, score);
    return 0;
  }

  private ScoreSettings settings() {
    for (double budget : budgets) {
      requirePositive("--budget", budget);
    }
    requirePositive("--prevalence", prevalence);
    List<Double> ascending = budgets.stream().distinct().sorted().toList();
    if (ascending.size() > MOST_BUDGETS) {
      throw new UserErrorException("--budget: more than " + MOST_BUDGETS + " budgets");
    }
    return ScoreSettings.standard().withBudgets(ascending).withPrevalence(prevalence);
  }

  private static void requirePositive(String option, double value) {
    if (!(value > 0) || value > 1_000_000) {
      throw new UserErrorException(option + ": " + value + " is not above 0 and at most 1000000");
    }
  }

  private void requireValidOutputs(ScoreInputs inputs) throws IOException {
    OutputFiles.of(Collections.singletonList(html))
        .withStandardOutput()
        .requireNot(inputs.truth(), "is the file of --truth")
        .requireNot(inputs.facts(), "is the file of --facts")
        .requireNot(inputs.decoys(), "is the file of --decoys")
        .requireNot(inputs.findings(), "is the file of --findings")
        .requireNot(signals, "is the file of --signals");
    if (html != null) {
      LineSink.requireWritable(html);
    }
  }

  private void writePage(Score score) throws IOException {
    String page = ScorePage.of(score);
    try {
      OutputFile.replace(html, page);
    } catch (IOException unwritable) {
      throw new UserErrorException(
          html + ": cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  private void warn(Truth known, Score score) {
    if (known.decoys() == null) {
      terminal.err().println("no decoys.jsonl: nothing is said about benign look-alikes");
    }
    if (score.alerts() == 0) {
      terminal.err().println(findings + ": there are no findings in it");
    } else if (score.lenient().unlimited().recall().all().found() == 0) {
      terminal
          .err()
          .println("no finding matches an incident; are truth and findings of the same run?");
    }
  }
}
