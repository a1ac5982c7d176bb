package io.cordon.cli.bench.throughput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;

/** All that a run has measured so far. */
final class ThroughputResult {
  private final ThroughputSettings settings;
  private final Map<Row, Repetitions> rows = new EnumMap<>(Row.class);
  private final Map<Engine, Repetitions> engines = new EnumMap<>(Engine.class);
  private final Map<Row, JsonNode> stages = new EnumMap<>(Row.class);
  private LagFigures lag;
  private DetectFigures detect;
  private long averageBytes;
  private String peersNote = "";

  ThroughputResult(ThroughputSettings settings) {
    this.settings = settings;
  }

  ThroughputSettings settings() {
    return settings;
  }

  void add(Row row, Window window) {
    rows.computeIfAbsent(row, any -> new Repetitions()).add(window);
  }

  void add(Engine engine, Window window) {
    engines.computeIfAbsent(engine, any -> new Repetitions()).add(window);
  }

  /** What the stages of a row cost, as its process said. */
  void stages(Row row, JsonNode figures) {
    stages.put(row, figures);
  }

  void lag(LagFigures figures) {
    lag = figures;
  }

  void detect(DetectFigures figures) {
    detect = figures;
  }

  /** The length of the records that were written. */
  void averageBytes(long bytes) {
    averageBytes = bytes;
  }

  /** Why there are no peers. */
  void peersNote(String sentence) {
    peersNote = sentence;
  }

  Map<Row, Repetitions> rows() {
    return rows;
  }

  Map<Engine, Repetitions> engines() {
    return engines;
  }

  Map<Row, JsonNode> stages() {
    return stages;
  }

  /** Null when it was not measured. */
  LagFigures lag() {
    return lag;
  }

  /** Null when it was not measured. */
  DetectFigures detect() {
    return detect;
  }

  long averageBytes() {
    return averageBytes;
  }

  String peersNote() {
    return peersNote;
  }

  /** Half of what the full job on RocksDB has processed at full speed. */
  double halfLoad() {
    return rows.get(Row.ROCKSDB).median(Window::recordsPerSecond) / 2;
  }
}
