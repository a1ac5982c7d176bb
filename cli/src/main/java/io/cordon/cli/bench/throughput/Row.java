package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.subject.Subject;
import java.util.List;

/** A measured job of Cordon's: a line of the table of costs. */
enum Row {
  SOURCE("Kafka source", Subject.SOURCE, false, false),
  TREE("source + readTree", Subject.TREE, false, false),
  READERS("source + Cordon's readers", Subject.READERS, false, false),
  HEAP("full job, heap", Subject.FULL, false, false),
  ROCKSDB("full job, RocksDB", Subject.FULL, true, false),
  HEAP_MANY("full job, heap, many keys", Subject.FULL, false, true),
  ROCKSDB_MANY("full job, RocksDB, many keys", Subject.FULL, true, true);

  private final String title;
  private final Subject subject;
  private final boolean rocksdb;
  private final boolean manyKeys;

  Row(String title, Subject subject, boolean rocksdb, boolean manyKeys) {
    this.title = title;
    this.subject = subject;
    this.rocksdb = rocksdb;
    this.manyKeys = manyKeys;
  }

  String title() {
    return title;
  }

  Subject subject() {
    return subject;
  }

  /** Whether its state begins with as many people and files as a large organisation has. */
  boolean manyKeys() {
    return manyKeys;
  }

  /** What the process is told besides the topics. */
  List<String> arguments() {
    return List.of("--subject", subject.name(), "--state", rocksdb ? "rocksdb" : "heap");
  }
}
