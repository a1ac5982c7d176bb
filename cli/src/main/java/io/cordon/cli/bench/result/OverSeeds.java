package io.cordon.cli.bench.result;

import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.ScoreSettings;
import io.cordon.datagen.score.figure.CurvePoint;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Figures over all seeds: means with intervals, and sums. */
public final class OverSeeds {
  private static final double TEN_THOUSAND = 10_000;
  private static final double THOUSAND = 1000;

  private final List<SeedResult> results;

  /**
   * @param results at least one, all with the same methods and score settings
   */
  public OverSeeds(List<SeedResult> results) {
    this.results = List.copyOf(results);
  }

  public List<SeedResult> results() {
    return results;
  }

  /** The titles of the methods, Cordon first. */
  public List<String> methods() {
    return List.copyOf(results.get(0).scores().keySet());
  }

  public ScoreSettings settings() {
    return results.get(0).cordon().settings();
  }

  /**
   * The index of a budget in {@link OperatingPoint} lists; the last point is that of all alerts.
   */
  public int points() {
    return settings().budgets().size() + 1;
  }

  /** The mean of any figure of a method at a point. */
  public SeedMean mean(
      String method, Matching matching, int point, ToDoubleFunction<OperatingPoint> figure) {
    return SeedMean.of(values(method, matching, point, figure));
  }

  /** Share of all incidents that were found. */
  public SeedMean recall(String method, Matching matching, int point) {
    return SeedMean.ofShares(values(method, matching, point, each -> each.recall().all().recall()));
  }

  /** Mean of the scenarios' recalls, each with the same weight. */
  public SeedMean macroRecall(String method, Matching matching, int point) {
    return SeedMean.ofShares(values(method, matching, point, each -> each.recall().macro()));
  }

  /**
   * Share of alerts that found something, if incidents were as rare as the score settings state:
   * from the mean recall and the mean rate of false alarms. NaN without alerts.
   */
  public double precision(String method, Matching matching, int point) {
    double incidents = settings().incidentsPerTenThousandUserDays() / TEN_THOUSAND;
    double hits = recall(method, matching, point).mean() * incidents;
    double alarms = falseAlarms(method, matching, point).mean() / THOUSAND;
    return hits / (hits + alarms);
  }

  /** For 1000 users a day. */
  public SeedMean falseAlarms(String method, Matching matching, int point) {
    return mean(method, matching, point, each -> each.falseAlarms().perThousandUsersPerDay());
  }

  /** For 1000 users a day, each alert counted. */
  public SeedMean falseAlerts(String method, Matching matching, int point) {
    List<Double> rates = new ArrayList<>();
    for (SeedResult result : results) {
      Score score = result.scores().get(method);
      int alerts = score.of(matching).points().get(point).falseAlarms().alerts();
      rates.add(alerts * THOUSAND / score.period().userDays());
    }
    return SeedMean.of(rates);
  }

  /** A figure of each seed. */
  public List<Double> values(
      String method, Matching matching, int point, ToDoubleFunction<OperatingPoint> figure) {
    return points(method, matching, point).stream().map(figure::applyAsDouble).toList();
  }

  /** The point of each seed. */
  public List<OperatingPoint> points(String method, Matching matching, int point) {
    return results.stream()
        .map(result -> result.scores().get(method).of(matching).points().get(point))
        .toList();
  }

  /** One row a scenario, by name; then newcomers, then all incidents. */
  public List<ScenarioFigures> scenarios(String method, Matching matching) {
    List<RecallTable> tables = new ArrayList<>();
    points(method, matching, 0).forEach(each -> tables.add(each.recall()));
    Map<String, ScenarioFigures> rows = new TreeMap<>();
    for (RecallTable table : tables) {
      for (ScenarioRecall row : table.scenarios()) {
        rows.computeIfAbsent(row.scenario(), word -> pooled(word, method, matching));
      }
    }
    List<ScenarioFigures> all = new ArrayList<>(rows.values());
    all.add(pooled(tables.get(0).newcomers().scenario(), method, matching));
    all.add(pooled(tables.get(0).all().scenario(), method, matching));
    return all;
  }

  private ScenarioFigures pooled(String name, String method, Matching matching) {
    int incidents = 0;
    List<Integer> found = new ArrayList<>();
    List<Duration> medians = new ArrayList<>();
    List<Duration> p95s = new ArrayList<>();
    for (int point = 0; point < points(); point++) {
      incidents = 0;
      int sum = 0;
      for (OperatingPoint each : points(method, matching, point)) {
        ScenarioRecall row = row(name, each.recall());
        if (row != null) {
          incidents += row.incidents();
          sum += row.found();
          if (point == points() - 1 && row.delays().median() != null) {
            medians.add(row.delays().median());
            p95s.add(row.delays().p95());
          }
        }
      }
      found.add(sum);
    }
    return new ScenarioFigures(name, incidents, found, medians, p95s);
  }

  private static ScenarioRecall row(String name, RecallTable table) {
    List<ScenarioRecall> rows = new ArrayList<>(table.scenarios());
    rows.add(table.newcomers());
    rows.add(table.all());
    return rows.stream().filter(row -> row.scenario().equals(name)).findFirst().orElse(null);
  }

  /**
   * The recall that a method reaches with at most this rate of false alarms, mean over seeds.
   *
   * @param falseAlarms for 1000 users a day
   */
  public double recallAt(String method, Matching matching, double falseAlarms) {
    double sum = 0;
    for (SeedResult result : results) {
      sum +=
          result.scores().get(method).of(matching).curve().stream()
              .filter(point -> point.falseAlarms() <= falseAlarms)
              .mapToDouble(CurvePoint::recall)
              .max()
              .orElse(0);
    }
    return sum / results.size();
  }
}
