package io.cordon.benchmarks.peer;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a peer used of this process between the end of the warm-up and the last record.
 *
 * <p>Time of the processor is that of the whole process: the collector, the compiler and the
 * client's threads count.
 */
final class Measurement {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String peer;
  private final String version;
  private final long records;
  private final long warmup;
  private final AtomicLong taken = new AtomicLong();
  private final LongAdder findings = new LongAdder();
  private final Allocation allocation = Allocation.watch();
  private final com.sun.management.OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
  private volatile Usage before;

  Measurement(String peer, String version, PeerArguments arguments) {
    this.peer = peer;
    this.version = version;
    this.records = arguments.records();
    this.warmup = arguments.warmup();
    this.before = usage();
  }

  /** Counts a record as it is taken from Kafka; false for those beyond the last. */
  boolean takes() {
    long number = taken.incrementAndGet();
    if (number == warmup) {
      before = usage();
    }
    return number <= records;
  }

  /** Whether the last record was taken; its consequences may still be under way. */
  boolean isComplete() {
    return taken.get() >= records;
  }

  /** Counts one hit of a rule. */
  void finding() {
    findings.increment();
  }

  /** One line of JSON; {@code measured} is the number of records after the warm-up. */
  String result() {
    Usage used = usage().since(before);
    return String.format(
        Locale.ROOT,
        "{\"peer\":\"%s\",\"version\":\"%s\",\"records\":%d,\"measured\":%d,\"cpu_ms\":%.1f,"
            + "\"allocated_bytes\":%d,\"wall_ms\":%.1f,\"findings\":%d}",
        peer,
        version,
        records,
        records - warmup,
        used.cpuNanos() / NANOS_PER_MILLI,
        used.allocatedBytes(),
        used.wallNanos() / NANOS_PER_MILLI,
        findings.sum());
  }

  private Usage usage() {
    return new Usage(system.getProcessCpuTime(), allocation.bytes(), System.nanoTime());
  }

  private record Usage(long cpuNanos, long allocatedBytes, long wallNanos) {

    Usage since(Usage earlier) {
      return new Usage(
          cpuNanos - earlier.cpuNanos,
          allocatedBytes - earlier.allocatedBytes,
          wallNanos - earlier.wallNanos);
    }
  }
}
