package io.cordon.cli.bench.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of what was measured; what was not has none. */
public final class ThroughputTables {
  private ThroughputTables() {}

  public static List<FigureTable> of(ThroughputResult result) {
    List<FigureTable> tables = new ArrayList<>();
    if (!result.rows().isEmpty()) {
      tables.add(costs(result));
    }
    if (!result.engines().isEmpty()) {
      tables.add(engines(result));
    }
    result
        .stages()
        .forEach(
            (row, figures) -> {
              tables.add(StageTables.stages(row, figures));
              tables.add(StageTables.state(row, figures));
            });
    tables.add(others(result));
    return tables;
  }

  private static FigureTable costs(ThroughputResult result) {
    Map<Row, Repetitions> rows = result.rows();
    Repetitions limit = rows.get(Row.TREE);
    List<List<String>> lines = new ArrayList<>();
    rows.forEach(
        (row, windows) ->
            lines.add(
                List.of(
                    row.title(),
                    decimal(windows.median(CostWindow::steadyMicros)),
                    decimal(windows.median(CostWindow::micros)),
                    whole(windows.median(CostWindow::bytes)),
                    whole(windows.median(CostWindow::recordsPerSecond)),
                    limit == null ? "" : ratio(windows.ratio(limit, CostWindow::steadyMicros)))));
    return new FigureTable(
        "What a record costs",
        List.of("job", "µs", "with JIT", "bytes allocated", "records/s", "readTree ÷ this"),
        lines);
  }

  private static FigureTable engines(ThroughputResult result) {
    Repetitions cordon = result.engines().get(Engine.CORDON);
    List<List<String>> lines = new ArrayList<>();
    result
        .engines()
        .forEach(
            (engine, windows) ->
                lines.add(
                    List.of(
                        engine.title(),
                        decimal(windows.median(CostWindow::micros)),
                        whole(windows.median(CostWindow::bytes)),
                        whole(windows.median(CostWindow::recordsPerSecond)),
                        whole(windows.median(CostWindow::findings)),
                        cordon == null ? "" : ratio(cordon.ratio(windows, CostWindow::micros)))));
    return new FigureTable(
        "The same rules on other engines",
        List.of("engine", "µs", "bytes allocated", "records/s", "findings", "this ÷ Cordon"),
        lines);
  }

  private static FigureTable others(ThroughputResult result) {
    List<List<String>> lines = new ArrayList<>();
    LagFigures lag = result.lag();
    if (lag != null) {
      lines.add(List.of("half load, records/s", whole(lag.recordsPerSecond())));
      lines.add(List.of("processing lag p50, ms", whole(lag.p50Millis())));
      lines.add(List.of("processing lag p99, ms", whole(lag.p99Millis())));
      lines.add(List.of("findings about one activity", whole(lag.findings())));
      if (lag.secondsLate() >= 1) {
        lines.add(List.of("the sender fell behind, seconds", decimal(lag.secondsLate())));
      }
    }
    if (result.detect() != null) {
      lines.add(List.of("detect, records", whole(result.detect().records())));
      lines.add(List.of("detect, records/s", whole(result.detect().recordsPerSecond())));
    }
    lines.add(List.of("bytes of a record", whole(result.averageBytes())));
    return new FigureTable("Lag, and files", List.of("what", "figure"), lines);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
