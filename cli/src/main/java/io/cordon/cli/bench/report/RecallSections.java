package io.cordon.cli.bench.report;

import static io.cordon.cli.bench.report.ReportText.percent;
import static io.cordon.cli.bench.report.ReportText.rate;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.bench.result.ScenarioFigures;
import io.cordon.cli.bench.result.SeedMean;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import java.util.ArrayList;
import java.util.List;

/** What was found: by method, by scenario, and why some scenarios are hardly found. */
final class RecallSections {
  /** Scenarios with a lower recall are explained. */
  static final double LOW = 0.5;

  /** The budget at which a recall is low: 5 false alarms for 1000 users a day. */
  static final double BUDGET = 5;

  private static final String RANKED_LOW =
      "Most are seen, but by findings that rank below false alarms. ";

  private final OverSeeds figures;
  private final BenchResult result;

  RecallSections(BenchResult result) {
    this.result = result;
    this.figures = result.figures();
  }

  private List<String> headings(String... first) {
    List<String> headings = new ArrayList<>(List.of(first));
    for (double budget : figures.settings().budgets()) {
      headings.add("at " + ReportText.plain(budget));
    }
    headings.add("all alerts");
    return headings;
  }

  /** Share of all incidents, with intervals. */
  String byMethod() {
    List<String> headings = headings("method");
    headings.add("false alarms of all alerts");
    headings.add("their alerts");
    MarkdownTable table = new MarkdownTable(headings);
    for (String method : figures.methods()) {
      List<String> row = new ArrayList<>(List.of(method));
      for (int point = 0; point < figures.points(); point++) {
        row.add(figures.recall(method, Matching.STRICT, point).text());
      }
      int all = figures.points() - 1;
      row.add(rate(figures.falseAlarms(method, Matching.STRICT, all).mean()));
      row.add(rate(figures.falseAlerts(method, Matching.STRICT, all).mean()));
      table.row(row);
    }
    return table.text();
  }

  /** Each scenario with the same weight. */
  String macroByMethod() {
    MarkdownTable table = new MarkdownTable(headings("method"));
    for (String method : figures.methods()) {
      List<String> row = new ArrayList<>(List.of(method));
      for (int point = 0; point < figures.points(); point++) {
        row.add(figures.macroRecall(method, Matching.STRICT, point).text());
      }
      table.row(row);
    }
    return table.text();
  }

  /** Share of alerts that found something, if incidents were as rare as stated. */
  String precision() {
    MarkdownTable table = new MarkdownTable(headings("method"));
    for (String method : figures.methods()) {
      List<String> row = new ArrayList<>(List.of(method));
      for (int point = 0; point < figures.points(); point++) {
        row.add(precision(method, point));
      }
      table.row(row);
    }
    return table.text();
  }

  /** Without a false alarm in the scored time, precision cannot be told. */
  private String precision(String method, int point) {
    return figures.falseAlarms(method, Matching.STRICT, point).mean() == 0
        ? "no false alarm"
        : ReportText.precise(figures.precision(method, Matching.STRICT, point));
  }

  /** Cordon's recall of every scenario, pooled over seeds. */
  String byScenario() {
    List<String> headings = headings("scenario", "incidents");
    headings.add("without baselines, all alerts");
    MarkdownTable table = new MarkdownTable(headings);
    List<ScenarioFigures> without =
        figures.scenarios(SeedResult.WITHOUT_BASELINES, Matching.STRICT);
    List<ScenarioFigures> rows = figures.scenarios(SeedResult.CORDON, Matching.STRICT);
    for (int i = 0; i < rows.size(); i++) {
      ScenarioFigures scenario = rows.get(i);
      List<String> row = new ArrayList<>();
      row.add(ReportText.words(scenario.scenario()));
      row.add(Integer.toString(scenario.incidents()));
      for (int point = 0; point < figures.points(); point++) {
        row.add(SeedMean.share(scenario.recall(point)));
      }
      row.add(SeedMean.share(without.get(i).recallOfAll()));
      table.row(row);
    }
    return table.text();
  }

  /** For each scenario that is hardly found, what Cordon lacks. */
  String whyLow(ScenarioNotes notes) {
    int budget = figures.settings().budgets().indexOf(BUDGET);
    StringBuilder text = new StringBuilder();
    List<ScenarioFigures> rows = figures.scenarios(SeedResult.CORDON, Matching.STRICT);
    for (ScenarioFigures scenario : rows.subList(0, rows.size() - 2)) {
      if (scenario.recall(budget) < LOW) {
        text.append("- **")
            .append(ReportText.words(scenario.scenario()))
            .append("**: ")
            .append(percent(scenario.recall(budget)))
            .append(" at 5, ")
            .append(percent(scenario.recallOfAll()))
            .append(" of all alerts. ")
            .append(scenario.recallOfAll() < LOW ? "" : RANKED_LOW)
            .append(notes.of(scenario.scenario()))
            .append('\n');
      }
    }
    return text.isEmpty() ? "None is below 50 %.\n" : text.toString();
  }

  /** One sentence on the lenient rule. */
  String lenient() {
    int last = figures.points() - 1;
    return "By the lenient rule Cordon finds "
        + figures.recall(SeedResult.CORDON, Matching.LENIENT, indexOfBudget()).text()
        + " at 5 and "
        + figures.recall(SeedResult.CORDON, Matching.LENIENT, last).text()
        + " with all alerts; the same alerts about the wrong people would find "
        + byChance(indexOfBudget())
        + " and "
        + byChance(last)
        + " by chance.\n";
  }

  private String byChance(int point) {
    return SeedMean.ofShares(
            figures.values(
                SeedResult.CORDON, Matching.LENIENT, point, OperatingPoint::recallByChance))
        .text();
  }

  private int indexOfBudget() {
    return figures.settings().budgets().indexOf(BUDGET);
  }

  /** The methods beside Cordon, one line each. */
  String methods() {
    StringBuilder text = new StringBuilder();
    result
        .descriptions()
        .forEach(
            (title, description) ->
                text.append("- **").append(title).append("**: ").append(description).append(".\n"));
    return text.toString();
  }
}
