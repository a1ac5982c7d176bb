package io.cordon.cli.bench.cost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** All figures as a document, each window by itself. */
public final class ThroughputJson {
  private ThroughputJson() {}

  public static ObjectNode of(ThroughputResult result) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode document = mapper.createObjectNode();
    document.set("settings", settings(mapper, result.settings()));
    document.put("record_bytes", result.averageBytes());
    ObjectNode rows = document.putObject("jobs");
    result.rows().forEach((row, windows) -> add(rows, row.name(), windows));
    ObjectNode engines = document.putObject("engines");
    result.engines().forEach((engine, windows) -> add(engines, engine.name(), windows));
    ObjectNode stages = document.putObject("stages");
    result.stages().forEach((row, figures) -> stages.set(word(row.name()), figures));
    if (result.lag() != null) {
      LagFigures lag = result.lag();
      document
          .putObject("processing_lag")
          .put("records_per_second", lag.recordsPerSecond())
          .put("findings", lag.findings())
          .put("p50_ms", lag.p50Millis())
          .put("p99_ms", lag.p99Millis())
          .put("sender_late_s", lag.secondsLate());
    }
    if (result.detect() != null) {
      document
          .putObject("detect")
          .put("records", result.detect().records())
          .put("records_per_second", result.detect().recordsPerSecond());
    }
    return document;
  }

  private static ObjectNode settings(ObjectMapper mapper, ThroughputSettings settings) {
    return mapper
        .createObjectNode()
        .put("users", settings.users())
        .put("records", settings.records())
        .put("repetitions", settings.repetitions())
        .put("parallelism", settings.parallelism())
        .put("many_people", settings.manyPeople())
        .put("many_files", settings.manyFiles());
  }

  private static void add(ObjectNode parent, String name, Repetitions repetitions) {
    var windows = parent.putArray(word(name));
    for (CostWindow window : repetitions.windows()) {
      windows
          .addObject()
          .put("records", window.records())
          .put("cpu_us", window.steadyMicros())
          .put("cpu_us_with_jit", window.micros())
          .put("allocated_bytes", window.bytes())
          .put("records_per_second", window.recordsPerSecond())
          .put("findings", window.findings());
    }
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
