package io.cordon.cli.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that a run has measured so far. */
public final class ThroughputResult {
  private final ThroughputSettings settings;
  private final Map<Row, Repetitions> rows = new EnumMap<>(Row.class);
  private final Map<Engine, Repetitions> engines = new EnumMap<>(Engine.class);
  private final Map<Row, JsonNode> stages = new EnumMap<>(Row.class);
  private LagFigures lag;
  private DetectFigures detect;
  private long averageBytes;
  private final List<String> notes = new ArrayList<>();

  public ThroughputResult(ThroughputSettings settings) {
    this.settings = settings;
  }

  public ThroughputSettings settings() {
    return settings;
  }

  public void add(Row row, CostWindow window) {
    rows.computeIfAbsent(row, any -> new Repetitions()).add(window);
  }

  public void add(Engine engine, CostWindow window) {
    engines.computeIfAbsent(engine, any -> new Repetitions()).add(window);
  }

  /** What the stages of a row cost, as its process said. */
  public void stages(Row row, JsonNode figures) {
    stages.put(row, figures);
  }

  public void lag(LagFigures figures) {
    lag = figures;
  }

  public void detect(DetectFigures figures) {
    detect = figures;
  }

  /** The length of the records that were written. */
  public void averageBytes(long bytes) {
    averageBytes = bytes;
  }

  /** Says below the tables why a part of them is missing. */
  public void note(String sentence) {
    notes.add(sentence);
  }

  public Map<Row, Repetitions> rows() {
    return rows;
  }

  public Map<Engine, Repetitions> engines() {
    return engines;
  }

  public Map<Row, JsonNode> stages() {
    return stages;
  }

  /** Null when it was not measured. */
  public LagFigures lag() {
    return lag;
  }

  /** Null when it was not measured. */
  public DetectFigures detect() {
    return detect;
  }

  public long averageBytes() {
    return averageBytes;
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Half of what the full job on RocksDB has processed at full speed. */
  public double halfLoad() {
    return rows.get(Row.ROCKSDB).median(CostWindow::recordsPerSecond) / 2;
  }
}
