package io.cordon.cli.bench.report;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.bench.result.ScenarioFigures;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.cli.score.page.Ink;
import io.cordon.cli.score.page.PlotSpec;
import io.cordon.cli.score.page.SvgPlot;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plots of the report, as SVG files. */
public final class ReportPlots {
  static final String RECALL = "recall.svg";
  static final String SCENARIOS = "scenarios.svg";
  static final String WEEKS = "weeks.svg";

  private static final int WIDE = 820;
  private static final int HIGH = 380;
  private static final double FEWEST_ALARMS = 0.1;
  private static final double MOST_ALARMS = 100;
  private static final int STEPS_A_DECADE = 20;
  private static final Map<Double, String> ALARM_BREAKS =
      Map.of(0.1, "0.1", 1.0, "1", 5.0, "5", 20.0, "20", 100.0, "100");
  private static final List<Ink> METHOD_INKS =
      List.of(Ink.FIRST, Ink.SECOND, Ink.THIRD, Ink.FOURTH, Ink.FIFTH, Ink.SIXTH);

  private final OverSeeds figures;

  private ReportPlots(OverSeeds figures) {
    this.figures = figures;
  }

  /** File name to SVG. */
  public static Map<String, String> of(BenchResult result) {
    ReportPlots plots = new ReportPlots(result.figures());
    Map<String, String> files = new LinkedHashMap<>();
    files.put(RECALL, plots.recall());
    files.put(SCENARIOS, plots.scenarios());
    files.put(WEEKS, plots.weeks());
    return files;
  }

  /** The mean recall over seeds against false alarms, a line for each method. */
  private String recall() {
    PlotSpec plot = new PlotSpec(WIDE, HIGH);
    for (double budget : figures.settings().budgets()) {
      plot.layer(
          "vline",
          Ink.MARK,
          Map.of("linetype", "dashed", "size", 0.6),
          Map.of("xintercept", List.of(budget)));
    }
    List<Double> rates = rates();
    Map<String, Ink> key = new LinkedHashMap<>();
    for (String method : figures.methods()) {
      Ink ink = METHOD_INKS.get(key.size() % METHOD_INKS.size());
      key.put(method, ink);
    }
    List<String> backToFront = new ArrayList<>(key.keySet());
    Collections.reverse(backToFront);
    for (String method : backToFront) {
      List<Double> recalls = new ArrayList<>();
      rates.forEach(rate -> recalls.add(figures.recallAt(method, Matching.STRICT, rate)));
      Map<String, Object> line =
          Map.of("size", method.equals(SeedResult.CORDON) ? 2.0 : 1.2, "direction", "hv");
      plot.layer("step", key.get(method), line, Map.of("x", rates, "y", recalls));
    }
    plot.logarithmic(
        "x", "false alarms for 1000 users a day", FEWEST_ALARMS, MOST_ALARMS, ALARM_BREAKS);
    plot.linear("y", "recall of all incidents", 0, 1);
    return StandaloneSvg.draw(
        plot, "recall", "recall against false alarms, by method", List.of(), key);
  }

  private static List<Double> rates() {
    List<Double> rates = new ArrayList<>();
    double decades = StrictMath.log10(MOST_ALARMS / FEWEST_ALARMS);
    int steps = (int) StrictMath.round(decades * STEPS_A_DECADE);
    for (int step = 0; step <= steps; step++) {
      double rate = FEWEST_ALARMS * StrictMath.pow(10, step / (double) STEPS_A_DECADE);
      rates.add(Math.min(MOST_ALARMS, Math.max(FEWEST_ALARMS, rate)));
    }
    return rates;
  }

  /** Cordon's recall of each scenario: at each budget, and of all alerts. */
  private String scenarios() {
    List<ScenarioFigures> rows = figures.scenarios(SeedResult.CORDON, Matching.STRICT);
    List<String> names = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (ScenarioFigures row : rows) {
      places.add(SvgPlot.row(names.size()));
      names.add(ReportText.words(row.scenario()) + " (" + row.incidents() + ")");
    }
    PlotSpec plot = new PlotSpec(WIDE, 70 + 22 * rows.size());
    Map<String, Ink> key = new LinkedHashMap<>();
    for (int point = figures.points() - 1; point >= 0; point--) {
      List<Double> recalls = new ArrayList<>();
      for (ScenarioFigures row : rows) {
        recalls.add(row.incidents() == 0 ? 0 : row.recall(point));
      }
      Ink ink = METHOD_INKS.get(point);
      double size = 3 + point;
      plot.layer("point", ink, Map.of("size", size), Map.of("x", recalls, "y", places));
    }
    for (int point = 0; point < figures.points(); point++) {
      key.put(caption(point), METHOD_INKS.get(point));
    }
    List<String> bottomUp = new ArrayList<>(places);
    Collections.reverse(bottomUp);
    plot.linear("x", "share of incidents found", 0, 1).discrete("y", "", bottomUp);
    return StandaloneSvg.draw(plot, "scenarios", "Cordon's recall by scenario", names, key);
  }

  private String caption(int point) {
    List<Double> budgets = figures.settings().budgets();
    return point == budgets.size()
        ? "all alerts"
        : "at " + ReportText.plain(budgets.get(point)) + " false alarms";
  }

  /** Cordon's false alarms of each week at the middle budget, mean over seeds. */
  private String weeks() {
    int point = figures.settings().budgets().indexOf(RecallSections.BUDGET);
    List<OperatingPoint> seeds = figures.points(SeedResult.CORDON, Matching.STRICT, point);
    double nominal = seeds.get(0).weekly().nominal();
    int weeks = seeds.get(0).weekly().weeks().size();
    List<String> numbers = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    double most = nominal;
    for (int week = 0; week < weeks; week++) {
      double sum = 0;
      for (OperatingPoint seed : seeds) {
        sum += seed.weekly().weeks().get(week);
      }
      numbers.add(Integer.toString(week + 1));
      means.add(sum / seeds.size());
      most = Math.max(most, sum / seeds.size());
    }
    PlotSpec plot =
        new PlotSpec(WIDE, HIGH / 2)
            .layer(
                "hline",
                Ink.MARK,
                Map.of("linetype", "dashed", "size", 0.6),
                Map.of("yintercept", List.of(nominal)))
            .layer(
                "bar",
                Ink.FIRST,
                Map.of("stat", "identity", "width", 0.7, "size", 0),
                Map.of("x", numbers, "y", means))
            .discrete("x", "week", numbers)
            .linear("y", "false alarms", 0, most * 1.1);
    Map<String, Ink> key = new LinkedHashMap<>();
    key.put("mean over seeds, at a budget of 5", Ink.FIRST);
    key.put("what the budget allows", Ink.MARK);
    return StandaloneSvg.draw(plot, "weeks", "Cordon's false alarms a week", List.of(), key);
  }
}
