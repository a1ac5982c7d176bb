package io.cordon.cli.bench.cost;

import io.cordon.cli.bench.subject.MeasuredJob;
import java.util.List;

/** A measured job of Cordon's: a line of the table of costs. */
public enum Row {
  SOURCE("Kafka source", MeasuredJob.SOURCE, false, false),
  TREE("source + readTree", MeasuredJob.TREE, false, false),
  READERS("source + Cordon's readers", MeasuredJob.READERS, false, false),
  HEAP("full job, heap", MeasuredJob.FULL, false, false),
  ROCKSDB("full job, RocksDB", MeasuredJob.FULL, true, false),
  HEAP_MANY("full job, heap, many keys", MeasuredJob.FULL, false, true),
  ROCKSDB_MANY("full job, RocksDB, many keys", MeasuredJob.FULL, true, true);

  private final String title;
  private final MeasuredJob job;
  private final boolean rocksdb;
  private final boolean manyKeys;

  Row(String title, MeasuredJob job, boolean rocksdb, boolean manyKeys) {
    this.title = title;
    this.job = job;
    this.rocksdb = rocksdb;
    this.manyKeys = manyKeys;
  }

  public String title() {
    return title;
  }

  /** Whether its state begins with as many people and files as a large organisation has. */
  public boolean manyKeys() {
    return manyKeys;
  }

  /** What the process is told besides the topics. */
  public List<String> arguments() {
    return List.of(
        "--job",
        job.name(),
        "--state",
        rocksdb ? "rocksdb" : "heap",
        "--timers",
        rocksdb && manyKeys ? "rocksdb" : "heap");
  }
}
