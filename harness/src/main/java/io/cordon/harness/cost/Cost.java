package io.cordon.harness.cost;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a process has cost so far, or between two moments.
 *
 * @param wallNanos by the clock on the wall
 * @param cpuNanos of all threads
 * @param allocatedBytes on the Java heap, of threads that Java lists
 * @param threadNanos processor time by kind of thread; empty where the system does not tell
 */
public record Cost(
    long wallNanos, long cpuNanos, long allocatedBytes, Map<ThreadKind, Long> threadNanos) {

  public Cost {
    threadNanos = Map.copyOf(threadNanos);
  }

  /** What was added since an earlier moment. */
  public Cost since(Cost earlier) {
    Map<ThreadKind, Long> added = new EnumMap<>(ThreadKind.class);
    threadNanos.forEach(
        (kind, nanos) -> added.put(kind, nanos - earlier.threadNanos.getOrDefault(kind, 0L)));
    return new Cost(
        wallNanos - earlier.wallNanos,
        cpuNanos - earlier.cpuNanos,
        allocatedBytes - earlier.allocatedBytes,
        added);
  }

  /** Time of the JVM's compilers, which a long run does not have; 0 where unknown. */
  public long compilerNanos() {
    return threadNanos.getOrDefault(ThreadKind.COMPILER, 0L);
  }

  /** Time of all threads but the compilers. */
  public long steadyNanos() {
    return cpuNanos - compilerNanos();
  }
}
