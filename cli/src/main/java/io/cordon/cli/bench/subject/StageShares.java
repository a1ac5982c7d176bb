package io.cordon.cli.bench.subject;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a profile that belong to each stage of the job, from collapsed stacks as
 * async-profiler writes them: a thread and its frames, outermost first, with semicolons between
 * them, and a number.
 *
 * <p>A sample belongs to the innermost frame of a stage, whose name is that of its package; stages
 * that are chained call each other. What Flink does to hand a record over to another thread counts
 * apart.
 */
final class StageShares {
  static final String COMPILER = "JVM compiler";
  static final String COLLECTOR = "garbage collector";
  static final String ROCKSDB = "RocksDB in the background";
  static final String CONSUMER = "Kafka consumer";
  static final String PRODUCER = "Kafka producer";
  static final String EXCHANGE = "between threads";
  static final String TIMERS = "timers and watermarks";
  static final String CHECKPOINTS = "checkpoints";
  static final String OTHER = "Flink and the rest";

  /** Packages of the job that serve several stages. */
  private static final Pattern SHARED = Pattern.compile("core|state|config|wire");

  private static final Pattern STAGE = Pattern.compile("io/cordon/job/(\\w+)/.*");
  private static final String PATTERNS = "org/apache/flink/cep/";
  private static final String SEQUENCES = "sequences";

  private final Map<String, Long> samples = new TreeMap<>();
  private long all;

  static StageShares of(String collapsed) {
    StageShares shares = new StageShares();
    collapsed.lines().forEach(shares::add);
    return shares;
  }

  private void add(String line) {
    int end = line.lastIndexOf(' ');
    if (end > 0) {
      long count = Long.parseLong(line.substring(end + 1));
      samples.merge(stage(line.substring(0, end).split(";", -1)), count, Long::sum);
      all += count;
    }
  }

  /** From 0 to 1, by stage. */
  Map<String, Double> fractions() {
    Map<String, Double> fractions = new TreeMap<>();
    samples.forEach((stage, count) -> fractions.put(stage, count / (double) all));
    return fractions;
  }

  static String stage(String[] frames) {
    String thread = frames[0];
    if (thread.contains("CompilerThread") || thread.contains("CompilerThre")) {
      return COMPILER;
    }
    if (thread.contains("GC Thread") || thread.contains("[G1 ") || thread.contains("[VM ")) {
      return COLLECTOR;
    }
    if (thread.contains("rocksdb:")) {
      return ROCKSDB;
    }
    for (int i = frames.length - 1; i > 0; i--) {
      String stage = stage(frames[i]);
      if (stage != null) {
        return stage;
      }
    }
    return outside(thread);
  }

  /** Null for a frame that does not say. */
  private static String stage(String frame) {
    Matcher ours = STAGE.matcher(frame);
    if (ours.matches()) {
      return SHARED.matcher(ours.group(1)).matches() ? null : ours.group(1);
    }
    if (frame.startsWith(PATTERNS)) {
      return SEQUENCES;
    }
    if (frame.contains("/RecordWriterOutput.")
        || frame.contains("/AbstractStreamTaskNetworkInput.emitNext")
        || frame.contains("/StreamTaskNetworkInput.")) {
      return EXCHANGE;
    }
    if (frame.contains(".snapshotState") || frame.contains(".performCheckpoint")) {
      return CHECKPOINTS;
    }
    if (frame.contains("InternalTimeServiceManagerImpl.")
        || frame.contains("InternalTimerServiceImpl.")) {
      return TIMERS;
    }
    return frame.contains("org/apache/kafka/clients/consumer/") ? CONSUMER : null;
  }

  private static String outside(String thread) {
    if (thread.contains("kafka-producer")) {
      return PRODUCER;
    }
    if (thread.contains("Source Data Fetcher")) {
      return CONSUMER;
    }
    return thread.contains("AsyncOperations") || thread.contains("checkpoint")
        ? CHECKPOINTS
        : OTHER;
  }
}
