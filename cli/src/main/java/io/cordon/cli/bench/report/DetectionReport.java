package io.cordon.cli.bench.report;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.cli.bench.result.SeedUse;
import io.cordon.datagen.score.input.ScoredPeriod;
import io.cordon.job.core.AlertBudgets;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The text of {@code docs/detection.md}: what was run, what it found, and what it missed. */
public final class DetectionReport {
  private final BenchResult result;
  private final String plots;
  private final StringBuilder text = new StringBuilder();

  private DetectionReport(BenchResult result, String plots) {
    this.result = result;
    this.plots = plots;
  }

  /**
   * The document in Markdown.
   *
   * @param plots the folder of the plots, as the document links to it
   * @param matching the section about the rules of matching, in Markdown
   */
  public static String of(BenchResult result, String plots, String matching) {
    DetectionReport report = new DetectionReport(result, plots);
    report.whatWasRun();
    report.recall();
    report.alarms();
    return report.text + matching.strip() + '\n';
  }

  private void whatWasRun() {
    BenchSettings settings = result.settings();
    ScoredPeriod period = result.figures().results().get(0).cordon().period();
    text.append("# How good the detection is\n\n")
        .append(
            "Measured on synthetic organisations whose attacks are known. This page is written by")
        .append(" the command below; do not edit it.\n\n");
    section("What was run", "```sh\n" + settings.command() + "\n```\n");
    paragraph(
        String.format(
            Locale.ROOT,
            "Seeds %s, %s: each is an organisation of %,d users on four clouds for %d days, of"
                + " which the last %.0f are scored. Together %,d records, %,d incidents, %,d"
                + " findings.",
            settings.seedText(),
            settings.use().caption(),
            settings.users(),
            settings.days(),
            period.days(),
            sum(SeedResult::records),
            sum(DetectionReport::incidents),
            sum(SeedResult::findings)));
    alertBudget();
    paragraph(
        "Policies and thresholds may be tuned on seeds "
            + SeedUse.TUNING.range()
            + ". Seeds "
            + SeedUse.REPORTING.range()
            + " are for this page alone; a test holds that.");
    result.versions().forEach((name, version) -> text.append("- " + name + ": " + version + '\n'));
    text.append('\n');
    paragraph(
        "A budget is the number of false alarms for 1000 users a day, where a person counts once in"
            + " three days, whatever raised the alarms; it sets the lowest rank of an"
            + " alert that still counts. In brackets stands the 95 % confidence interval of the"
            + " mean over seeds, by Student's t. Precision is stated for "
            + ReportText.plain(result.figures().settings().incidentsPerTenThousandUserDays())
            + " incident for 1000 users in 10 days, because these organisations have more.");
  }

  private void alertBudget() {
    paragraph(
        "Cordon runs with an alert budget of "
            + ReportText.plain(BenchSettings.ALERT_BUDGET)
            + " alerts for 1000 people a day: it holds the false alarms below and those about incidents;"
            + " the default is "
            + ReportText.plain(AlertBudgets.DEFAULT.all())
            + ".");
  }

  private static long incidents(SeedResult seed) {
    return seed.cordon().strict().unlimited().recall().all().incidents();
  }

  private long sum(ToLongFunction<SeedResult> figure) {
    return result.figures().results().stream().mapToLong(figure).sum();
  }

  private void recall() {
    RecallSections sections = new RecallSections(result);
    section(
        "Recall by method",
        "Share of all incidents that were found, by the strict rule below: an alert must cite an"
            + " event of the incident.\n\n"
            + sections.byMethod());
    plot(ReportPlots.RECALL, "Recall against false alarms, by method");
    paragraph("The mean of the scenarios' recalls, each with the same weight:");
    text.append(sections.macroByMethod()).append('\n');
    paragraph("Precision, if incidents were as rare as stated above:");
    text.append(sections.precision()).append('\n');
    paragraph(sections.lenient().strip());
    paragraph(
        result.settings().alone()
            ? "Other methods were not run (`--alone`)."
            : "The methods beside Cordon read the same activities, in the same order:");
    text.append(sections.methods()).append('\n');
    section("Recall by scenario", sections.byScenario());
    plot(ReportPlots.SCENARIOS, "Cordon's recall by scenario");
    section("Where recall is low, and why", sections.whyLow(ScenarioNotes.load()));
  }

  private void alarms() {
    AlarmSections sections = new AlarmSections(result);
    section(
        "Time to detect",
        "From the first activity of an incident to the activity that raised the first finding, in"
            + " event time, with all findings in all their revisions: the median over seeds of the"
            + " median and of the 95th percentile.\n\n"
            + sections.timeToDetect());
    section(
        "False alarms by policy",
        "For 1000 users a day, mean over seeds; each policy counted as if it were alone.\n\n"
            + sections.falseAlarmsByPolicy());
    plot(ReportPlots.WEEKS, "Cordon's false alarms a week");
    paragraph("How evenly they come, in false alarms a week:");
    text.append(sections.weeks()).append('\n');
    section(
        "Decoys that fired",
        "Benign acts that look like attacks, over all seeds, with all findings.\n\n"
            + sections.decoys(false)
            + "\nOther periods have no events of their own. An alert about their person while they"
            + " last may be a coincidence in time:\n\n"
            + sections.decoys(true));
    section(
        "Calibration",
        "Whether p-values of benign findings mean what they say, those that the alert budget held"
            + " back included: so many user-days had one of at most a level. A ratio of 1 is ideal,"
            + " 2 means twice as many as promised. Of several scenarios that one activity fits, only"
            + " the strongest has a finding, so ratios are rather too small.\n\n"
            + sections.calibration());
  }

  private void section(String heading, String body) {
    text.append("## ").append(heading).append("\n\n").append(body.strip()).append("\n\n");
  }

  private void paragraph(String sentence) {
    text.append(sentence).append("\n\n");
  }

  private void plot(String file, String caption) {
    paragraph("![" + caption + "](" + plots + '/' + file + ")");
  }
}
