package io.cordon.cli.score.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.terminal.JsonText;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.CurvePoint;
import io.cordon.datagen.score.figure.DecoyCount;
import io.cordon.datagen.score.figure.Delays;
import io.cordon.datagen.score.figure.Exceedance;
import io.cordon.datagen.score.figure.MatchedScore;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.RecallTable;
import io.cordon.datagen.score.figure.ScenarioRecall;
import io.cordon.datagen.score.figure.WeeklyAlarms;
import io.cordon.datagen.score.input.AlertRank;
import java.time.Duration;
import java.util.Map;

/**
 * A score as one JSON object, {@code cordon.score.v1}. Fields may be added, but never removed. What
 * cannot be told is null.
 */
public final class ScoreJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MILLIS_PER_SECOND = 1000;

  private ScoreJson() {}

  /** The text of the object, with indents. */
  public static String write(Score score) {
    ObjectNode document = JSON.createObjectNode().put("schema", "cordon.score.v1");
    document.put("users", score.period().users());
    document.put("evaluation_from", score.period().evaluationFrom().toString());
    document.put("to", score.period().to().toString());
    number(document, "days", score.period().days());
    number(document, "prevalence", score.settings().incidentsPerTenThousandUserDays());
    seconds(document, "tolerance_seconds", score.settings().tolerance());
    seconds(document, "refractory_seconds", score.settings().refractory());
    document.put("alerts", score.alerts()).put("alerts_outside", score.outside());
    matched(score.strict(), document.putObject("strict"));
    matched(score.lenient(), document.putObject("lenient"));
    ArrayNode calibration = document.putArray("calibration");
    score.calibration().forEach(row -> calibration(row, calibration.addObject()));
    return JsonText.indented(document);
  }

  private static void matched(MatchedScore matched, ObjectNode into) {
    ArrayNode points = into.putArray("points");
    matched.points().forEach(point -> point(point, points.addObject()));
    ArrayNode curve = into.putArray("curve");
    for (CurvePoint point : matched.curve()) {
      ObjectNode entry = curve.addObject();
      number(entry, "false_alarms_per_1000_users_per_day", point.falseAlarms());
      number(entry, "recall", point.recall());
      ObjectNode scenarios = entry.putObject("scenarios");
      point.byScenario().forEach((word, recall) -> number(scenarios, word, recall));
    }
  }

  private static void point(OperatingPoint point, ObjectNode into) {
    number(into, "budget", point.budget());
    threshold(point.threshold(), into);
    ObjectNode alarms = into.putObject("false_alarms");
    alarms.put("counted", point.falseAlarms().counted());
    number(alarms, "per_1000_users_per_day", point.falseAlarms().perThousandUsersPerDay());
    alarms.put("alerts", point.falseAlarms().alerts());
    counts(point.falseAlarms().byDetector(), alarms.putObject("by_policy"));
    recall(point.recall(), into.putObject("recall"));
    number(into, "recall_by_chance", point.recallByChance());
    number(into, "precision", point.precision());
    decoys(point, into);
    weekly(point.weekly(), into.putObject("weekly"));
  }

  private static void threshold(AlertRank threshold, ObjectNode into) {
    if (threshold == null) {
      into.putNull("threshold");
      return;
    }
    ObjectNode node = into.putObject("threshold");
    number(node, "risk_score", threshold.score());
    number(node, "p_value", threshold.pValue());
    node.put("severity_id", threshold.severity());
  }

  private static void recall(RecallTable table, ObjectNode into) {
    number(into, "macro", table.macro());
    row(table.all(), into.putObject("all"));
    row(table.newcomers(), into.putObject("newcomers"));
    ArrayNode scenarios = into.putArray("scenarios");
    table.scenarios().forEach(row -> row(row, scenarios.addObject()));
  }

  private static void row(ScenarioRecall row, ObjectNode into) {
    into.put("scenario", row.scenario()).put("incidents", row.incidents());
    into.put("found", row.found());
    number(into, "recall", row.recall());
    Delays delays = row.delays();
    ObjectNode time = into.putObject("time_to_detect");
    seconds(time, "median_seconds", delays.median());
    seconds(time, "p95_seconds", delays.p95());
    time.put("inexact", delays.inexact());
  }

  private static void decoys(OperatingPoint point, ObjectNode into) {
    if (point.decoys() == null) {
      into.putNull("decoys");
      return;
    }
    ArrayNode rows = into.putArray("decoys");
    for (DecoyCount row : point.decoys()) {
      ObjectNode entry = rows.addObject().put("kind", row.kind());
      entry.put("during", row.during());
      entry.put("decoys", row.decoys()).put("fired", row.fired());
      counts(row.byDetector(), entry.putObject("by_policy"));
    }
  }

  private static void weekly(WeeklyAlarms weekly, ObjectNode into) {
    ArrayNode weeks = into.putArray("weeks");
    weekly.weeks().forEach(weeks::add);
    number(into, "nominal", weekly.nominal());
    into.put("min", weekly.min()).put("median", weekly.median()).put("max", weekly.max());
    into.put("within_20_percent", weekly.held());
  }

  private static void calibration(Calibration row, ObjectNode into) {
    into.put("policy", row.detector()).put("p_values", row.pValues());
    number(into, "largest", row.largest());
    into.put("censored", row.censored());
    ArrayNode levels = into.putArray("exceedance");
    for (Exceedance level : row.exceedances()) {
      ObjectNode entry = levels.addObject();
      number(entry, "level", level.level());
      entry.put("observed", level.observed());
      number(entry, "expected", level.expected());
      number(entry, "ratio", level.ratio());
      entry.put("at_least", level.atLeast());
    }
    number(into, "kolmogorov_smirnov", row.kolmogorovSmirnov());
  }

  private static void counts(Map<String, Integer> counts, ObjectNode into) {
    counts.forEach(into::put);
  }

  private static void number(ObjectNode into, String key, double value) {
    if (Double.isFinite(value)) {
      into.put(key, value);
    } else {
      into.putNull(key);
    }
  }

  private static void seconds(ObjectNode into, String key, Duration duration) {
    if (duration == null) {
      into.putNull(key);
    } else {
      into.put(key, duration.toMillis() / MILLIS_PER_SECOND);
    }
  }
}
