package io.cordon.cli.score.page;

import io.cordon.cli.score.report.ScoreText;
import io.cordon.cli.terminal.Printable;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.CurvePoint;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.figure.WeeklyAlarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The plots of a score. */
public final class ScorePlots {
  private static final double FEWEST_ALARMS = 0.05;
  private static final double MOST_ALARMS = 100;
  private static final Map<Double, String> ALARM_BREAKS =
      Map.of(0.1, "0.1", 1.0, "1", 10.0, "10", 100.0, "100", 1000.0, "1000", 10_000.0, "10000");
  private static final Map<Double, String> HOUR_BREAKS =
      Map.of(1 / 60.0, "1 min", 1 / 6.0, "10 min", 1.0, "1 h", 24.0, "1 d", 240.0, "10 d");
  private static final Map<Double, String> RATIO_BREAKS =
      Map.of(0.01, "0.01", 0.1, "0.1", 0.5, "0.5", 1.0, "1", 2.0, "2", 10.0, "10", 100.0, "100");
  private static final double SHORTEST_HOURS = 1 / 60.0;
  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final int MOST_NAME_CHARACTERS = 40;
  private static final int WIDE = 820;
  private static final int PANEL = 300;
  private static final int PANEL_HEIGHT = 200;

  private final Score score;

  public ScorePlots(Score score) {
    this.score = score;
  }

  /** Recall of all incidents against false alarms. */
  public String recall() {
    return curves("all", WIDE, 380, CurvePoint::recall, "recall of all incidents");
  }

  /** The same for one scenario, small. */
  public String recall(String scenario, int number) {
    return curves(
        "scenario-" + number,
        PANEL,
        PANEL_HEIGHT,
        point -> point.byScenario().getOrDefault(scenario, 0.0),
        "recall of " + scenario);
  }

  private String curves(
      String id, int width, int height, ToDoubleFunction<CurvePoint> recall, String label) {
    PlotSpec plot = new PlotSpec(width, height);
    for (OperatingPoint point : score.strict().points()) {
      if (!Double.isNaN(point.budget())) {
        plot.layer(
            "vline",
            Ink.MARK,
            Map.of("linetype", "dashed", "size", 0.6),
            Map.of("xintercept", List.of(clamped(point.budget()))));
      }
    }
    curve(plot, Ink.SECOND, "dashed", score.lenient().curve(), recall);
    curve(plot, Ink.FIRST, "solid", score.strict().curve(), recall);
    plot.logarithmic(
        "x", "false alarms for 1000 users a day", FEWEST_ALARMS, mostAlarms(), ALARM_BREAKS);
    plot.linear("y", "recall", 0, 1);
    return SvgPlot.draw(plot, "recall-" + id, label + " against false alarms");
  }

  private void curve(
      PlotSpec plot,
      Ink ink,
      String lineType,
      List<CurvePoint> points,
      ToDoubleFunction<CurvePoint> recall) {
    List<Double> x = new ArrayList<>(List.of(FEWEST_ALARMS));
    List<Double> y = new ArrayList<>(List.of(0.0));
    for (CurvePoint point : points) {
      double next = recall.applyAsDouble(point);
      if (next > y.get(y.size() - 1)) {
        x.add(clamped(point.falseAlarms()));
        y.add(next);
      }
    }
    x.add(mostAlarms());
    y.add(y.get(y.size() - 1));
    plot.layer("step", ink, Map.of("linetype", lineType, "size", 1.2), Map.of("x", x, "y", y));
  }

  private double mostAlarms() {
    double most = MOST_ALARMS;
    for (CurvePoint point : score.strict().curve()) {
      most = Math.max(most, point.falseAlarms());
    }
    return most;
  }

  private double clamped(double alarms) {
    return Math.min(mostAlarms(), Math.max(FEWEST_ALARMS, alarms));
  }

  /**
   * Median and 95th percentile of the time to detect, by scenario; empty when nothing was found.
   */
  public String delays() {
    List<String> names = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    List<Double> p95s = new ArrayList<>();
    for (ScenarioRecall row : score.strict().unlimited().recall().scenarios()) {
      if (row.found() > 0) {
        rows.add(SvgPlot.row(names.size()));
        names.add(name(row.scenario()));
        medians.add(hours(row.delays().median()));
        p95s.add(hours(row.delays().p95()));
      }
    }
    if (names.isEmpty()) {
      return "";
    }
    double most = Math.max(24, Collections.max(p95s) * 1.2);
    List<String> bottomUp = new ArrayList<>(rows);
    Collections.reverse(bottomUp);
    PlotSpec plot =
        new PlotSpec(WIDE, 90 + 24 * names.size())
            .layer(
                "segment",
                Ink.MARK,
                Map.of("size", 1.5),
                Map.of("x", medians, "xend", p95s, "y", rows, "yend", rows))
            .layer("point", Ink.SECOND, Map.of("size", 4), Map.of("x", p95s, "y", rows))
            .layer("point", Ink.FIRST, Map.of("size", 5), Map.of("x", medians, "y", rows))
            .logarithmic(
                "x", "time from the first activity", SHORTEST_HOURS * 0.8, most, HOUR_BREAKS)
            .discrete("y", "", bottomUp);
    return SvgPlot.draw(plot, "delays", "time to detect by scenario", names);
  }

  static String name(String scenario) {
    String text = Printable.text(scenario);
    return text.codePointCount(0, text.length()) <= MOST_NAME_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_NAME_CHARACTERS)) + '…';
  }

  private static double hours(Duration duration) {
    return Math.max(SHORTEST_HOURS, duration.toMillis() / MILLIS_PER_HOUR);
  }

  /** How much more often p-values are small than they say, for one detector. */
  public String calibration(Calibration row, int number) {
    List<Double> levels = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Exceedance level : row.exceedances()) {
      levels.add(level.level());
      ratios.add(Math.min(100, Math.max(0.01, level.ratio())));
    }
    Map<Double, String> levelBreaks = Map.of(1e-4, "1e-4", 1e-3, "1e-3", 1e-2, "1e-2");
    PlotSpec plot =
        new PlotSpec(PANEL, PANEL_HEIGHT)
            .layer(
                "rect",
                Ink.BAND,
                Map.of("size", 0),
                Map.of(
                    "xmin",
                    List.of(5e-5),
                    "xmax",
                    List.of(2e-2),
                    "ymin",
                    List.of(0.5),
                    "ymax",
                    List.of(2.0)))
            .layer("line", Ink.FIRST, Map.of("size", 1), Map.of("x", levels, "y", ratios))
            .layer("point", Ink.FIRST, Map.of("size", 4), Map.of("x", levels, "y", ratios))
            .logarithmic("x", "p-value at most", 5e-5, 2e-2, levelBreaks)
            .logarithmic("y", "seen / expected", 0.008, 125, RATIO_BREAKS);
    return SvgPlot.draw(plot, "calibration-" + number, "calibration of " + row.detector());
  }

  /** False alarms of each week within one budget; empty without a full week. */
  public String weekly(OperatingPoint point, int number) {
    WeeklyAlarms weekly = point.weekly();
    if (weekly.weeks().isEmpty()) {
      return "";
    }
    List<Integer> weeks = new ArrayList<>();
    for (int week = 1; week <= weekly.weeks().size(); week++) {
      weeks.add(week);
    }
    double last = weeks.size() + 0.6;
    double nominal = weekly.nominal();
    PlotSpec plot = new PlotSpec(PANEL, PANEL_HEIGHT);
    plot.layer(
        "rect",
        Ink.BAND,
        Map.of("size", 0),
        Map.of(
            "xmin",
            List.of(0.4),
            "xmax",
            List.of(last),
            "ymin",
            List.of(nominal * 0.8),
            "ymax",
            List.of(nominal * 1.2)));
    plot.layer(
        "bar",
        Ink.FIRST,
        Map.of("stat", "identity", "width", 0.7, "size", 0),
        Map.of("x", weeks, "y", weekly.weeks()));
    plot.linear("x", "week", 0.4, last);
    plot.linear("y", "false alarms", 0, Math.max(nominal * 1.3, weekly.max() * 1.05));
    return SvgPlot.draw(
        plot, "weekly-" + number, "false alarms a week at " + ScoreText.budget(point));
  }
}
