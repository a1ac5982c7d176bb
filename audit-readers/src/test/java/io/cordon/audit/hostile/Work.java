package io.cordon.audit.hostile;

import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.json.ActivityJson;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * What reading costs the thread that does it, and what comes out.
 *
 * @param cpuNanos processor time, which other threads do not change
 * @param allocatedBytes all memory that was allocated, whether or not it was released in between
 * @param characters in the JSON of all activities, and in the originals of all rejects
 */
record Work(
    long cpuNanos,
    long allocatedBytes,
    long activities,
    long rejects,
    long skipped,
    long characters) {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Something that reads its input and passes on the readings. */
  @FunctionalInterface
  interface Source {
    void read(Consumer<Reading> out) throws Exception;
  }

  static Work ofLine(byte[] line) {
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    return of(out -> reader.read(line, TestReader.ORIGIN, out));
  }

  static Work of(Source source) {
    Sum sum = new Sum();
    long thread = Thread.currentThread().getId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long cpu = THREADS.getCurrentThreadCpuTime();
    try {
      source.read(sum);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
    return new Work(
        THREADS.getCurrentThreadCpuTime() - cpu - sum.cpuNanos,
        THREADS.getThreadAllocatedBytes(thread) - allocated - sum.allocatedBytes,
        sum.activities,
        sum.rejects,
        sum.skipped,
        sum.characters);
  }

  /** Adds up the readings; its own work does not count. */
  private static final class Sum implements Consumer<Reading> {
    long cpuNanos;
    long allocatedBytes;
    long activities;
    long rejects;
    long skipped;
    long characters;

    @Override
    public void accept(Reading reading) {
      if (reading.activity() != null) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        activities++;
        characters += ActivityJson.write(reading.activity()).length();
        allocatedBytes +=
            THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
        cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
      } else if (reading.reject() != null) {
        rejects++;
        characters += reading.reject().original().length();
      } else {
        skipped++;
      }
    }
  }
}
