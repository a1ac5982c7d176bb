package io.cordon.model.json;

import io.cordon.model.finding.Anomaly;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * OCSF's {@code anomaly_analyses}: what a model observed and expected, and its days of history. One
 * element for each anomaly, the strongest first; {@code unmapped} repeats the numbers of that one.
 */
final class AnomalyJson {
  private static final String P_VALUE = "p-value ";

  private AnomalyJson() {}

  static void write(JsonWriter json, List<Anomaly> anomalies, String actor) throws IOException {
    if (anomalies.isEmpty()) {
      return;
    }
    json.array("anomaly_analyses");
    for (Anomaly anomaly : anomalies) {
      json.element().array("analysis_targets").element();
      json.text("name", actor).text("type", "user").end();
      json.endArray();
      anomalies(json, anomaly);
      baselines(json, anomaly);
      json.end();
    }
    json.endArray();
  }

  private static void anomalies(JsonWriter json, Anomaly anomaly) throws IOException {
    json.array("anomalies").element();
    json.text("observation_parameter", orUnknown(anomaly.measure()));
    json.text("observation_type", anomaly.model());
    json.array("observations").element().text("value", orUnknown(anomaly.observed())).end();
    json.endArray().text("observed_pattern", P_VALUE + anomaly.pValue());
    json.end().endArray();
  }

  private static void baselines(JsonWriter json, Anomaly anomaly) throws IOException {
    json.array("baselines").element();
    json.text("observation_parameter", orUnknown(anomaly.measure()));
    json.array("observations").element().text("value", orUnknown(anomaly.expected()));
    json.object("timespan").number("duration_days", Math.round(anomaly.historyDays()));
    json.number("type_id", 5).text("type", "Days").end();
    json.end().endArray();
    json.end().endArray();
  }

  private static String orUnknown(String text) {
    return text == null ? "unknown" : text;
  }

  /** The numbers of the strongest, as numbers. */
  static void writeUnmapped(JsonWriter json, List<Anomaly> anomalies) throws IOException {
    if (!anomalies.isEmpty()) {
      json.number("p_value", anomalies.get(0).pValue());
      json.number("history_days", anomalies.get(0).historyDays());
    }
  }

  /**
   * What was written.
   *
   * @param extra the finding's {@code unmapped}
   */
  static List<Anomaly> read(JsonObject finding, JsonObject extra) throws JsonFormatException {
    List<Anomaly> anomalies = new ArrayList<>();
    for (JsonObject analysis : finding.objects("anomaly_analyses")) {
      JsonObject seen = first(analysis, "anomalies");
      JsonObject usual = first(first(analysis, "baselines"), "observations");
      boolean isStrongest = anomalies.isEmpty();
      Double pValue =
          isStrongest ? extra.decimal("p_value") : seen.decimalAfter("observed_pattern", P_VALUE);
      Double historyDays =
          isStrongest
              ? extra.decimal("history_days")
              : usual.object("timespan").decimal("duration_days");
      anomalies.add(
          new Anomaly(
              seen.text("observation_parameter"),
              first(seen, "observations").text("value"),
              usual.text("value"),
              orNaN(pValue),
              orNaN(historyDays),
              seen.text("observation_type")));
    }
    return anomalies;
  }

  private static double orNaN(Double number) {
    return number == null ? Double.NaN : number;
  }

  /** The first element, or an empty object. */
  private static JsonObject first(JsonObject object, String key) throws JsonFormatException {
    List<JsonObject> all = object.objects(key);
    return all.isEmpty() ? object.object("") : all.get(0);
  }
}
