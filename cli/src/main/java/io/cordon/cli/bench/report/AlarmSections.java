package io.cordon.cli.bench.report;

import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.bench.result.ScenarioFigures;
import io.cordon.cli.bench.result.SeedResult;
import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.WeeklyAlarms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How soon and at what price Cordon finds: delays, false alarms, decoys, p-values, weeks. */
final class AlarmSections {
  private static final int DETECTORS_SHOWN = 3;

  private final BenchResult result;
  private final OverSeeds figures;

  AlarmSections(BenchResult result) {
    this.result = result;
    this.figures = result.figures();
  }

  String timeToDetect() {
    MarkdownTable table = new MarkdownTable(List.of("scenario", "found", "median", "p95"));
    for (ScenarioFigures row : figures.scenarios(SeedResult.CORDON, Matching.STRICT)) {
      int found = row.found().get(row.found().size() - 1);
      if (found > 0) {
        table.row(
            List.of(
                ReportText.words(row.scenario()),
                Integer.toString(found),
                ReportText.duration(row.median()),
                ReportText.duration(row.p95())));
      }
    }
    return table.text();
  }

  /** For 1000 users a day, mean over seeds, the loudest policy first. */
  String falseAlarmsByPolicy() {
    int points = figures.points();
    Map<String, double[]> rates = new TreeMap<>();
    for (int point = 0; point < points; point++) {
      for (int seed = 0; seed < figures.results().size(); seed++) {
        OperatingPoint each = cordonPoints(point).get(seed);
        double thousandUserDays = figures.results().get(seed).cordon().period().userDays() / 1000;
        int column = point;
        each.falseAlarms()
            .byDetector()
            .forEach(
                (policy, count) ->
                    rates.computeIfAbsent(policy, none -> new double[points])[column] +=
                        count / thousandUserDays / figures.results().size());
      }
    }
    List<String> headings = new ArrayList<>(List.of("policy"));
    figures.settings().budgets().forEach(budget -> headings.add("at " + ReportText.plain(budget)));
    headings.add("all alerts");
    MarkdownTable table = new MarkdownTable(headings);
    rates.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, double[]> row) -> -row.getValue()[points - 1]))
        .forEach(row -> table.row(rates(row.getKey(), row.getValue())));
    return table.text();
  }

  private List<String> rates(String policy, double[] rates) {
    List<String> row = new ArrayList<>(List.of(result.title(policy)));
    for (double rate : rates) {
      row.add(ReportText.rate(rate));
    }
    return row;
  }

  private List<OperatingPoint> cordonPoints(int point) {
    return figures.points(SeedResult.CORDON, Matching.STRICT, point);
  }

  /**
   * Sums over seeds, of all alerts.
   *
   * @param during those without events of their own, which an alert can only coincide with
   */
  String decoys(boolean during) {
    Map<String, DecoyCount> byKind = new TreeMap<>();
    for (OperatingPoint each : cordonPoints(figures.points() - 1)) {
      if (each.decoys() != null) {
        each.decoys().stream()
            .filter(count -> count.during() == during)
            .forEach(count -> byKind.merge(count.kind(), count, AlarmSections::sum));
      }
    }
    MarkdownTable table =
        new MarkdownTable(List.of("decoy", "how many", during ? "with an alert" : "fired", "by"));
    byKind
        .values()
        .forEach(
            kind ->
                table.row(
                    List.of(
                        ReportText.words(kind.kind()),
                        Integer.toString(kind.decoys()),
                        Integer.toString(kind.fired()),
                        loudest(kind))));
    return table.text();
  }

  private static DecoyCount sum(DecoyCount one, DecoyCount other) {
    TreeMap<String, Integer> detectors = new TreeMap<>(one.byDetector());
    other.byDetector().forEach((detector, fired) -> detectors.merge(detector, fired, Integer::sum));
    return new DecoyCount(
        one.kind(),
        one.during(),
        one.decoys() + other.decoys(),
        one.fired() + other.fired(),
        detectors);
  }

  private String loudest(DecoyCount kind) {
    return kind.byDetector().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(DETECTORS_SHOWN)
        .map(entry -> result.title(entry.getKey()) + " (" + entry.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Sums over seeds: how often benign p-values were at most a level. */
  /** One row for each policy: people and days are judged by each of them. */
  String calibration() {
    Map<String, Map<Double, Exceedance>> rows = new TreeMap<>();
    for (SeedResult seed : figures.results()) {
      for (Calibration each : seed.cordon().calibration()) {
        if (!each.detector().equals(Calibration.ALL)) {
          Map<Double, Exceedance> row =
              rows.computeIfAbsent(each.detector(), none -> new TreeMap<>());
          each.exceedances().forEach(one -> row.merge(one.level(), one, AlarmSections::sum));
        }
      }
    }
    if (rows.isEmpty()) {
      return "No finding has a p-value.\n";
    }
    MarkdownTable table =
        new MarkdownTable(List.of("policy", "at most 0.01", "ratio", "at most 0.001", "ratio"));
    rows.forEach(
        (policy, row) -> {
          Exceedance hundredth = row.get(0.01);
          Exceedance thousandth = row.get(0.001);
          table.row(
              List.of(
                  policy,
                  Long.toString(hundredth.observed()),
                  ratio(hundredth),
                  Long.toString(thousandth.observed()),
                  ratio(thousandth)));
        });
    return table.text();
  }

  private static String ratio(Exceedance each) {
    return (each.atLeast() ? "at least " : "") + ReportText.rate(each.ratio());
  }

  private static Exceedance sum(Exceedance one, Exceedance other) {
    return new Exceedance(
        one.level(),
        one.observed() + other.observed(),
        one.expected() + other.expected(),
        one.atLeast() || other.atLeast());
  }

  /** How evenly false alarms spread over weeks, at each budget. */
  String weeks() {
    MarkdownTable table =
        new MarkdownTable(
            List.of("budget", "allowed a week", "mean", "fewest", "most", "within 20 %"));
    for (int point = 0; point < figures.points() - 1; point++) {
      List<WeeklyAlarms> weekly = cordonPoints(point).stream().map(OperatingPoint::weekly).toList();
      List<Integer> weeks = weekly.stream().flatMap(each -> each.weeks().stream()).toList();
      if (!weeks.isEmpty()) {
        table.row(
            List.of(
                ReportText.plain(figures.settings().budgets().get(point)),
                ReportText.rate(weekly.get(0).nominal()),
                ReportText.rate(weeks.stream().mapToInt(w -> w).average().orElse(0)),
                Integer.toString(weeks.stream().mapToInt(w -> w).min().orElse(0)),
                Integer.toString(weeks.stream().mapToInt(w -> w).max().orElse(0)),
                weekly.stream().mapToInt(WeeklyAlarms::held).sum() + " of " + weeks.size()));
      }
    }
    return table.text();
  }
}
