package io.cordon.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it costs to read a record as activities, beside Jackson's {@code readTree} of the same
 * bytes: time of the processor and bytes allocated, in one thread and one process, alternating, as
 * medians of the rounds. The records are those of {@link ReaderBenchmark} or, where files are
 * named, their lines.
 *
 * <p>Usage: {@code ReadingRatios [-r ROUNDS] [FILE...]}
 */
public final class ReadingRatios {
  private static final int ROUNDS = 21;

  /** Rounds until the code is compiled; they are not counted. */
  private static final int WARM_UP = 15;

  /** Long enough that the clock of the thread is precise. */
  private static final int RECORDS_A_ROUND = 20_000;

  private static final JsonMapper JACKSON = new JsonMapper();
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final AuditReader reader;
  private final int rounds;
  private long seen;

  private ReadingRatios(Clock clock, int rounds) {
    reader = new AuditReader(clock);
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException {
    boolean stated = args.length > 1 && args[0].equals("-r");
    String[] files = stated ? Arrays.copyOfRange(args, 2, args.length) : args;
    int rounds = stated ? Integer.parseInt(args[1]) : ROUNDS;
    Clock clock = files.length > 0 ? Clock.systemUTC() : TestReader.CLOCK;
    new ReadingRatios(clock, rounds).print(files.length > 0 ? lines(files) : samples());
  }

  private static Map<String, byte[][]> samples() {
    Map<String, byte[][]> samples = new LinkedHashMap<>();
    for (LogSource source : LogSource.values()) {
      samples.put(source.id(), RecordSamples.of(source));
    }
    return samples;
  }

  private static Map<String, byte[][]> lines(String[] files) throws IOException {
    Map<String, byte[][]> lines = new LinkedHashMap<>();
    for (String file : files) {
      Path path = Path.of(file);
      byte[][] records =
          Files.readAllLines(path).stream()
              .map(line -> line.getBytes(StandardCharsets.UTF_8))
              .toArray(byte[][]::new);
      lines.put(path.getParent().getFileName() + "/" + path.getFileName(), records);
    }
    return lines;
  }

  private void print(Map<String, byte[][]> samples) throws IOException {
    System.out.printf(
        "%-42s %8s %7s %9s %9s %6s %9s %9s %6s%n",
        "records", "bytes", "active", "ns tree", "ns read", "ratio", "B tree", "B read", "ratio");
    for (int round = 0; round < WARM_UP; round++) {
      for (byte[][] records : samples.values()) {
        measure(records, this::tree);
        measure(records, this::read);
      }
    }
    for (Map.Entry<String, byte[][]> sample : samples.entrySet()) {
      print(sample.getKey(), sample.getValue());
    }
    if (seen == 0) {
      System.out.println("Nothing was read.");
    }
  }

  private void print(String name, byte[][] records) throws IOException {
    List<Cost> trees = new ArrayList<>();
    List<Cost> readings = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      trees.add(measure(records, this::tree));
      readings.add(measure(records, this::read));
    }
    Cost tree = median(trees);
    Cost reading = median(readings);
    long bytes = Arrays.stream(records).mapToLong(record -> record.length).sum();
    System.out.printf(
        "%-42s %8d %6.0f%% %9.0f %9.0f %6.2f %9.0f %9.0f %6.2f%n",
        name,
        bytes / records.length,
        100 * activities(records),
        tree.nanos,
        reading.nanos,
        reading.nanos / tree.nanos,
        tree.bytes,
        reading.bytes,
        reading.bytes / tree.bytes);
  }

  /** The share of the records that are activities. */
  private double activities(byte[][] records) {
    List<Reading> first = new ArrayList<>();
    long count = 0;
    for (byte[] record : records) {
      reader.read(record, TestReader.ORIGIN, first::add);
      count += !first.isEmpty() && first.get(0).activity() != null ? 1 : 0;
      first.clear();
    }
    return (double) count / records.length;
  }

  private void tree(byte[] record) throws IOException {
    try {
      seen += JACKSON.readTree(record).size();
    } catch (IOException notJson) {
      seen++;
    }
  }

  private void read(byte[] record) {
    reader.read(record, TestReader.ORIGIN, reading -> seen += reading.activity() == null ? 1 : 2);
  }

  @FunctionalInterface
  private interface Work {
    void on(byte[] each) throws IOException;
  }

  /** The cost of one record. */
  private static Cost measure(byte[][] records, Work work) throws IOException {
    int times = Math.max(1, RECORDS_A_ROUND / records.length);
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int time = 0; time < times; time++) {
      for (byte[] record : records) {
        work.on(record);
      }
    }
    double count = (double) times * records.length;
    nanos = THREADS.getCurrentThreadCpuTime() - nanos;
    return new Cost(nanos / count, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / count);
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        costs.stream()
            .mapToDouble(Cost::nanos)
            .sorted()
            .skip(costs.size() / 2)
            .findFirst()
            .orElse(0),
        costs.stream()
            .mapToDouble(Cost::bytes)
            .sorted()
            .skip(costs.size() / 2)
            .findFirst()
            .orElse(0));
  }

  /** Nanoseconds and bytes for one record. */
  private record Cost(double nanos, double bytes) {}
}
