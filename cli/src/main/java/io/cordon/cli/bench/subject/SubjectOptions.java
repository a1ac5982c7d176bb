package io.cordon.cli.bench.subject;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of a measured process. */
final class SubjectOptions {
  @Option(names = "--job", required = true)
  MeasuredJob job;

  @Option(names = "--bootstrap", required = true)
  String bootstrapServers;

  /** The first word of its topics. */
  @Option(names = "--topics", defaultValue = "cordon")
  String topics;

  /** In all topics. */
  @Option(names = "--records", required = true)
  long records;

  @Option(names = "--parallelism", defaultValue = "2")
  int parallelism;

  /** heap or rocksdb. */
  @Option(names = "--state", defaultValue = "heap")
  String state;

  /** The same; RocksDB with many keys, as {@code flink-conf/config.yaml} says. */
  @Option(names = "--timers", defaultValue = "heap")
  String timers;

  @Option(names = "--org")
  Path organisation;

  @Option(names = "--policies")
  Path policies;

  /** For checkpoints and temporary files. */
  @Option(names = "--directory", required = true)
  Path directory;

  /**
   * Lets the JVM compile: jobs whose figures are dropped run until so much processor time is used.
   */
  @Option(names = "--warmup-seconds", defaultValue = "10")
  double warmupSeconds;

  /** So many records fill the state before the window begins. */
  @Option(names = "--fill", defaultValue = "0")
  long fill;

  /** The window ends after so much processor time, or with the last record. */
  @Option(names = "--seconds", defaultValue = "20")
  double seconds;

  /** At least once: findings can be read as they are raised. */
  @Option(names = "--immediate-findings")
  boolean immediateFindings;

  /** Runs until standard input ends, and measures nothing. */
  @Option(names = "--serve")
  boolean serve;

  /** Writes collapsed stacks of the window to this file, with async-profiler. */
  @Option(names = "--profile")
  Path profile;
}
