package io.cordon.cli.score.report;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Quantity;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.figure.Delays;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.figure.WeeklyAlarms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A score as tables. False alarms by policy and decoys are those of lenient matching. */
public final class ScoreTables {
  private final Score score;

  private ScoreTables(Score score) {
    this.score = score;
  }

  /** Text in columns, for a terminal. */
  public static String text(Score score, Colours colours) {
    StringBuilder text = new StringBuilder();
    summary(score).forEach(line -> text.append(line).append('\n'));
    of(score).forEach(table -> text.append('\n').append(table.render(colours)));
    return text.toString();
  }

  /** Those that have rows. */
  public static List<ReportTable> of(Score score) {
    ScoreTables tables = new ScoreTables(score);
    List<ReportTable> all =
        List.of(
            tables.recall(),
            tables.budgets(),
            tables.delays(),
            tables.falseAlarms(),
            tables.decoys("decoys that fired", false),
            tables.decoys("alerts during (coincidence in time)", true),
            tables.calibration());
    return all.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  /** What was scored, and what the signs in the tables mean. */
  public static List<String> summary(Score score) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%s, %s days from %s; %s, %,d of them before or after that",
            Quantity.of(score.period().users(), "user", "users"),
            ScoreText.plain(Math.round(score.period().days() * 10) / 10.0),
            score.period().evaluationFrom(),
            Quantity.of(score.alerts(), "alert", "alerts"),
            score.outside()),
        "@N: at most N false alarms for 1000 users a day; a person counts once in "
            + score.settings().refractory().toDays()
            + " days; all: every alert",
        "strict: an alert found an incident when it cites one of its events",
        "lenient: or when it is about the same person or file, within a day of an act of it",
        "by chance: lenient recall of the same alerts about the wrong people",
        "precision: at this many incidents for 1000 users in 10 days: "
            + ScoreText.plain(score.settings().incidentsPerTenThousandUserDays()));
  }

  private ReportTable recall() {
    List<String> headings = new ArrayList<>(List.of("recall", "incidents"));
    for (MatchedScore matched : List.of(score.strict(), score.lenient())) {
      String word = matched.matching().word();
      matched.points().forEach(point -> headings.add(word + ' ' + ScoreText.budget(point)));
    }
    ReportTable table = ReportTable.of(headings);
    RecallTable first = score.strict().unlimited().recall();
    for (int i = 0; i < first.scenarios().size(); i++) {
      int row = i;
      recallRow(table, first.scenarios().get(i), recall -> recall.scenarios().get(row).recall());
    }
    recallRow(table, first.newcomers(), recall -> recall.newcomers().recall());
    recallRow(table, first.all(), recall -> recall.all().recall());
    int scenarioIncidents = first.scenarios().stream().mapToInt(ScenarioRecall::incidents).sum();
    ScenarioRecall macro =
        new ScenarioRecall("macro average", scenarioIncidents, 0, first.all().delays());
    recallRow(table, macro, RecallTable::macro);
    return table.row(byChance());
  }

  private List<Object> byChance() {
    List<Object> cells = new ArrayList<>(List.of("by chance", ScoreText.NONE));
    score.strict().points().forEach(point -> cells.add(ScoreText.NONE));
    score.lenient().points().forEach(p -> cells.add(ScoreText.share(p.recallByChance())));
    return cells;
  }

  /** One number of a table of recall. */
  private interface Cell {
    double of(RecallTable table);
  }

  private void recallRow(ReportTable table, ScenarioRecall row, Cell cell) {
    List<Object> cells = new ArrayList<>(List.of(row.scenario(), row.incidents()));
    for (MatchedScore matched : List.of(score.strict(), score.lenient())) {
      for (OperatingPoint point : matched.points()) {
        cells.add(ScoreText.share(cell.of(point.recall())));
      }
    }
    table.row(cells);
  }

  private ReportTable budgets() {
    ReportTable table =
        ReportTable.of(
            "budget",
            "threshold",
            "false alarms",
            "/1000 users/day",
            "their alerts",
            "precision",
            "a week: allowed",
            "min",
            "median",
            "max",
            "weeks within 20 %");
    for (MatchedScore matched : List.of(score.strict(), score.lenient())) {
      for (OperatingPoint point : matched.points()) {
        WeeklyAlarms weekly = point.weekly();
        boolean limited = !Double.isNaN(point.budget());
        table.row(
            matched.matching().word() + ' ' + ScoreText.budget(point),
            ScoreText.threshold(point.threshold()),
            point.falseAlarms().counted(),
            ScoreText.rate(point.falseAlarms().perThousandUsersPerDay()),
            point.falseAlarms().alerts(),
            String.format(Locale.ROOT, "%.3f", point.precision()).replace("NaN", ScoreText.NONE),
            ScoreText.rate(weekly.nominal()),
            weekly.min(),
            weekly.median(),
            weekly.max(),
            limited ? weekly.held() + " of " + weekly.weeks().size() : ScoreText.NONE);
      }
    }
    return table;
  }

  private ReportTable delays() {
    List<String> headings = new ArrayList<>(List.of("time to detect (strict)"));
    for (OperatingPoint point : score.strict().points()) {
      headings.add(ScoreText.budget(point) + " median");
      headings.add("p95");
    }
    ReportTable table = ReportTable.of(headings);
    RecallTable first = score.strict().unlimited().recall();
    for (int i = 0; i < first.scenarios().size(); i++) {
      int row = i;
      delayRow(table, first.scenarios().get(i).scenario(), t -> t.scenarios().get(row));
    }
    delayRow(table, "newcomers", RecallTable::newcomers);
    delayRow(table, "all", RecallTable::all);
    return table;
  }

  /** One row of a table of recall. */
  private interface Row {
    ScenarioRecall of(RecallTable table);
  }

  private void delayRow(ReportTable table, String name, Row row) {
    List<Object> cells = new ArrayList<>(List.of(name));
    for (OperatingPoint point : score.strict().points()) {
      Delays delays = row.of(point.recall()).delays();
      String bound = delays.inexact() > 0 ? "≤" : "";
      cells.add(delays.median() == null ? "-" : bound + ScoreText.duration(delays.median()));
      cells.add(delays.p95() == null ? "-" : bound + ScoreText.duration(delays.p95()));
    }
    table.row(cells);
  }

  private ReportTable falseAlarms() {
    List<String> headings = new ArrayList<>(List.of("false alarms by policy"));
    score.lenient().points().forEach(point -> headings.add(ScoreText.budget(point)));
    ReportTable table = ReportTable.of(headings);
    for (String policy : score.lenient().unlimited().falseAlarms().byDetector().keySet()) {
      List<Object> cells = new ArrayList<>(List.of(policy));
      for (OperatingPoint point : score.lenient().points()) {
        cells.add(point.falseAlarms().byDetector().getOrDefault(policy, 0));
      }
      table.row(cells);
    }
    return table;
  }

  private ReportTable decoys(String heading, boolean during) {
    List<String> headings = new ArrayList<>(List.of(heading, "decoys"));
    score.lenient().points().forEach(point -> headings.add(ScoreText.budget(point)));
    headings.add("by policy");
    ReportTable table = ReportTable.of(headings);
    List<DecoyCount> all = score.lenient().unlimited().decoys();
    for (int i = 0; all != null && i < all.size(); i++) {
      if (all.get(i).during() != during) {
        continue;
      }
      List<Object> cells = new ArrayList<>(List.of(all.get(i).kind(), all.get(i).decoys()));
      for (OperatingPoint point : score.lenient().points()) {
        cells.add(point.decoys().get(i).fired());
      }
      cells.add(policies(all.get(i).byDetector()));
      table.row(cells);
    }
    return table;
  }

  static String policies(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> entry.getKey() + ' ' + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private ReportTable calibration() {
    ReportTable table =
        ReportTable.of(
            "p-values of benign alerts", "emitted", "largest", "1e-2", "1e-3", "1e-4", "KS");
    for (Calibration row : score.calibration()) {
      List<Object> cells =
          new ArrayList<>(
              List.of(row.detector(), row.pValues(), ScoreText.scientific(row.largest())));
      for (Exceedance level : row.exceedances()) {
        cells.add((row.censored() || level.atLeast() ? "≥" : "") + ScoreText.rate(level.ratio()));
      }
      cells.add(ScoreText.share(row.kolmogorovSmirnov()));
      table.row(cells);
    }
    return table;
  }
}
