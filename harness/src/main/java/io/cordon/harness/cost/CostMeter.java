package io.cordon.harness.cost;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** Reads what this process has cost so far. Not safe for several threads. */
public final class CostMeter {
  private final com.sun.management.OperatingSystemMXBean system =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final ThreadTimes times = ThreadTimes.ofThisProcess();
  private final Map<Long, Long> allocatedByThread = new HashMap<>();

  /**
   * The cost since the process began. A thread that ends between two calls loses what it has
   * allocated after the first one.
   */
  public Cost read() {
    return new Cost(System.nanoTime(), system.getProcessCpuTime(), allocated(), times.look());
  }

  /** Processor time of all threads since the process began. */
  public long cpuNanos() {
    return system.getProcessCpuTime();
  }

  private long allocated() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      if (bytes[i] >= 0) {
        allocatedByThread.put(ids[i], bytes[i]);
      }
    }
    return allocatedByThread.values().stream().mapToLong(Long::longValue).sum();
  }
}
