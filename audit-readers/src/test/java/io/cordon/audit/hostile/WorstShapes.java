package io.cordon.audit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.RecordReadings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Compares hostile messages with one of the same size full of ordinary records. Processor time and
 * allocation of the reading thread, not time on the clock, and multiples that only work which grows
 * with the square of the size exceeds: for the shapes here that was 100 times at one megabyte.
 */
final class WorstShapes {
  private static final int MOST_TIMES = 20;

  /** Code that is not compiled yet is slow. */
  private static final long CPU_ALWAYS_ALLOWED_NANOS = 3_000_000_000L;

  /** An activity's JSON has names and punctuation, and repeats some texts. */
  private static final int JSON_PER_CHARACTER = 3;

  private static final int RUNS = 3;

  private final int sizeBytes;
  private final Work ordinary;

  WorstShapes(int sizeBytes) {
    this.sizeBytes = sizeBytes;
    byte[] message = OrdinaryMessages.ofSize(sizeBytes);
    Work.ofLine(message);
    ordinary = Work.ofLine(message);
  }

  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> shapes = new LinkedHashMap<>(WorstRecords.all());
    shapes.putAll(WorstMessages.all());
    return shapes;
  }

  /** Reads the shape in this size, and compares. */
  void check(String shape) {
    byte[] message = all().get(shape).apply(sizeBytes);
    Work work = Work.ofLine(message);
    for (int run = 1; run < RUNS && work.cpuNanos() > mostCpuNanos(); run++) {
      work = Work.ofLine(message);
    }
    assertThat(work.cpuNanos()).as("processor time: %s", work).isLessThan(mostCpuNanos());
    assertThat(work.allocatedBytes())
        .as("allocation: %s, ordinary: %s", work, ordinary)
        .isLessThan(MOST_TIMES * ordinary.allocatedBytes());
    long readings = work.activities() + work.rejects() + work.skipped();
    assertThat(readings).as("readings: %s", work).isBetween(1L, RecordReadings.MOST + 1L);
    assertThat(work.characters())
        .as("characters: %s", work)
        .isLessThan((long) JSON_PER_CHARACTER * RecordReadings.MOST_CHARACTERS);
  }

  private long mostCpuNanos() {
    return Math.max(CPU_ALWAYS_ALLOWED_NANOS, MOST_TIMES * ordinary.cpuNanos());
  }
}
