package io.cordon.cli.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each stage of the full job costs a record, and the state of its operators. */
final class StageTables {
  private static final String CPU = "cpu_micros";
  private static final String ALLOCATED = "allocated_bytes";

  private StageTables() {}

  /** The dearest first. */
  static FigureTable stages(Row row, JsonNode figures) {
    Set<String> names = new HashSet<>();
    figures.path(CPU).fieldNames().forEachRemaining(names::add);
    figures.path(ALLOCATED).fieldNames().forEachRemaining(names::add);
    List<List<String>> lines = new ArrayList<>();
    names.stream()
        .sorted(
            Comparator.comparingDouble((String name) -> -figures.path(CPU).path(name).asDouble())
                .thenComparing(Comparator.naturalOrder()))
        .forEach(
            name ->
                lines.add(
                    List.of(
                        name,
                        decimals(figures.path(CPU).path(name).asDouble()),
                        ThroughputTables.whole(figures.path(ALLOCATED).path(name).asDouble()))));
    return new FigureTable(
        "Stages of a record: " + row.title(), List.of("stage", "µs", "bytes allocated"), lines);
  }

  /** In the order of the operators' names. */
  static FigureTable state(Row row, JsonNode figures) {
    double files = Math.max(1, figures.path("files").asLong());
    double people = Math.max(1, figures.path("people").asLong());
    List<List<String>> lines = new ArrayList<>();
    for (JsonNode operator : figures.path("state")) {
      double bytes = operator.path("bytes").asLong();
      lines.add(
          List.of(
              operator.path("operator").asText(),
              decimals(operator.path("reads").asDouble()),
              decimals(operator.path("writes").asDouble()),
              ThroughputTables.whole(bytes / files),
              ThroughputTables.whole(bytes / people)));
    }
    return new FigureTable(
        String.format(
            Locale.ROOT,
            "State: %s, with %,.0f files and %,.0f people",
            row.title(),
            files,
            people),
        List.of("operator", "reads a record", "writes a record", "bytes a file", "bytes a person"),
        lines);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
