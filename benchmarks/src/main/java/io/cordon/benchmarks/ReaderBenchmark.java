package io.cordon.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.LogSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Records per second on one core, from bytes to activities, compared with parsing the same bytes
 * into Jackson's tree and reading the text of each value once. Compare results of the same run
 * only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@Threads(1)
public class ReaderBenchmark {
  private static final JsonMapper JACKSON = new JsonMapper();

  @Param({"m365", "box", "dropbox", "google", "ocsf"})
  public String source;

  private byte[][] records;
  private AuditReader reader;
  private int next;

  @Setup
  public void readSamples() {
    records = RecordSamples.of(LogSource.named(source).orElseThrow());
    reader = new AuditReader(TestReader.CLOCK);
    long bytes = 0;
    for (byte[] record : records) {
      bytes += record.length;
    }
    System.out.printf(
        "%n%d records of %d bytes on average%n", records.length, bytes / records.length);
  }

  @Benchmark
  public void cordon(Blackhole out) {
    reader.read(next(), TestReader.ORIGIN, out::consume);
  }

  @Benchmark
  public void readTree(Blackhole out) throws IOException {
    readTexts(JACKSON.readTree(next()), out);
  }

  /** The same as {@link #readTree}, with the JSON index that the readers use. */
  @Benchmark
  public void index(Blackhole out) throws InvalidJsonException {
    byte[] record = next();
    readTexts(JsonIndex.of(record, 0, record.length), 0, out);
  }

  private static void readTexts(JsonIndex json, int node, Blackhole out) {
    switch (json.kind(node)) {
      case ARRAY, OBJECT -> {
        for (int child = json.first(node); child >= 0; child = json.next(node, child)) {
          readTexts(json, child, out);
        }
      }
      default -> out.consume(json.text(node));
    }
  }

  private static void readTexts(JsonNode node, Blackhole out) {
    if (node.isValueNode()) {
      out.consume(node.asText());
    } else {
      node.forEach(child -> readTexts(child, out));
    }
  }

  private byte[] next() {
    next = next + 1 == records.length ? 0 : next + 1;
    return records[next];
  }
}
