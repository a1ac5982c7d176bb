package io.cordon.harness.cost;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a program has done and cost between two moments. Every measured program prints it as one
 * line of JSON.
 *
 * @param records that were read meanwhile
 * @param findings that were raised meanwhile
 */
public record MeasuredWindow(long records, long findings, Cost cost) {

  /** One line of JSON. */
  public String json() {
    return String.format(
        Locale.ROOT,
        "{\"records\":%d,\"cpu_ms\":%.3f,\"jit_ms\":%.3f,\"gc_ms\":%.3f,\"rocksdb_ms\":%.3f,"
            + "\"allocated_bytes\":%d,\"wall_ms\":%.3f,\"findings\":%d}",
        records,
        millis(cost.cpuNanos()),
        millis(cost.compilerNanos()),
        millis(cost.threadNanos().getOrDefault(ThreadKind.COLLECTOR, 0L)),
        millis(cost.threadNanos().getOrDefault(ThreadKind.ROCKSDB, 0L)),
        cost.allocatedBytes(),
        millis(cost.wallNanos()),
        findings);
  }

  private static double millis(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
