package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.CurvePoint;
import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.Matching;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the figures under one rule of matching. */
final class MatchedScoring {
  private static final int MOST_CURVE_POINTS = 200;
  private static final double TEN_THOUSAND = 10_000;
  private static final double THOUSAND = 1000;

  private final ScoreSettings settings;
  private final DecoyIndex decoys;
  private final AlarmCount alarms;
  private final RecallCount recall;
  private final ChanceRecall chance;
  private final List<AlertRank> ranks;

  /**
   * @param decoys null when they are not known
   * @param chance null where chance finds nothing
   */
  MatchedScoring(
      Truth truth,
      ScoreSettings settings,
      DecoyIndex decoys,
      List<JudgedAlert> alerts,
      ChanceRecall chance) {
    this.settings = settings;
    this.decoys = decoys;
    this.alarms = new AlarmCount(alerts, truth.period(), settings.refractory());
    this.recall = new RecallCount(truth.incidents(), alerts);
    this.chance = chance;
    // A revision of lower rank may be the one that shows an incident.
    this.ranks =
        alerts.stream()
            .flatMap(alert -> alert.revisions().stream())
            .map(revision -> revision.rank())
            .sorted()
            .distinct()
            .toList();
  }

  MatchedScore score(Matching matching) {
    List<OperatingPoint> points = new ArrayList<>();
    for (double budget : settings.budgets()) {
      points.add(point(budget, alarms.threshold(budget, ranks)));
    }
    points.add(point(Double.NaN, ranks.isEmpty() ? null : ranks.get(0)));
    return new MatchedScore(matching, points, curve());
  }

  private OperatingPoint point(double budget, AlertRank threshold) {
    List<JudgedAlert> counted = alarms.counted(threshold);
    RecallTable table = recall.table(threshold);
    List<DecoyCount> fired =
        decoys == null ? null : DecoyFigures.of(decoys.decoys(), alarms.all(threshold));
    return new OperatingPoint(
        budget,
        threshold,
        alarms.figures(threshold),
        table,
        chance == null ? 0 : chance.of(threshold),
        precision(table.all().recall(), alarms.rate(counted.size())),
        fired,
        alarms.weekly(counted, budget));
  }

  /** As if incidents were as rare as stated: the organisation has more of them. */
  private double precision(double found, double falseAlarmRate) {
    double hits = found * settings.incidentsPerTenThousandUserDays() / TEN_THOUSAND;
    return hits / (hits + falseAlarmRate / THOUSAND);
  }

  private List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    CurvePoint last = null;
    int steps = Math.min(MOST_CURVE_POINTS, ranks.size());
    for (int step = 1; step <= steps; step++) {
      int above = (int) ((long) ranks.size() * step / steps);
      CurvePoint point = curvePoint(ranks.get(ranks.size() - above));
      if (!point.equals(last)) {
        points.add(point);
      }
      last = point;
    }
    return points;
  }

  private CurvePoint curvePoint(AlertRank threshold) {
    RecallTable table = recall.table(threshold);
    SortedMap<String, Double> byScenario = new TreeMap<>();
    for (ScenarioRecall row : table.scenarios()) {
      byScenario.put(row.scenario(), row.recall());
    }
    return new CurvePoint(
        alarms.rate(alarms.counted(threshold).size()),
        table.all().recall(),
        Collections.unmodifiableSortedMap(byScenario));
  }
}
