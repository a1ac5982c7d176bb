package io.cordon.benchmarks.peer;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How many bytes the threads of this process have allocated, those that have ended too.
 *
 * <p>The JVM tells it of living threads only, so a thread of this class looks often; what another
 * allocates between the last look and its end is missed.
 */
final class Allocation {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final com.sun.management.ThreadMXBean threads =
      ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
  private final Map<Long, Long> bytesByThread = new HashMap<>();

  private Allocation() {}

  static Allocation watch() {
    Allocation allocation = new Allocation();
    Thread watching = new Thread(allocation::watchForever, "allocation");
    watching.setDaemon(true);
    watching.start();
    return allocation;
  }

  private void watchForever() {
    while (!Thread.currentThread().isInterrupted()) {
      look();
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private synchronized void look() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      // -1 for a thread that has just ended.
      bytesByThread.merge(ids[i], bytes[i], Math::max);
    }
  }

  /** Since the beginning of the process. */
  synchronized long bytes() {
    look();
    return bytesByThread.values().stream().mapToLong(bytes -> Math.max(0, bytes)).sum();
  }
}
