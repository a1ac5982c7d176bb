package io.cordon.model.json;

import io.cordon.model.finding.Anomaly;
import java.io.IOException;

/**
 * OCSF's {@code anomaly_analyses}: what a baseline observed and expected, and its days of history.
 */
final class AnomalyJson {
  private AnomalyJson() {}

  static void write(JsonWriter json, Anomaly anomaly, String actor) throws IOException {
    json.array("anomaly_analyses").element();
    json.array("analysis_targets").element().text("name", actor).text("type", "user").end();
    json.endArray();
    anomalies(json, anomaly);
    baselines(json, anomaly);
    json.end().endArray();
  }

  private static void anomalies(JsonWriter json, Anomaly anomaly) throws IOException {
    json.array("anomalies").element();
    json.text("observation_parameter", orUnknown(anomaly.measure()));
    json.array("observations").element().text("value", orUnknown(anomaly.observed())).end();
    json.endArray().text("observed_pattern", "p-value " + anomaly.pValue());
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
}
