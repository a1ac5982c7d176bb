package io.cordon.cli.local;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * How much memory Flink needs beside the heap for the streaming job in one process. Its own
 * defaults there are for a job of a few stages: 64 MB of network buffers and 128 MB of managed
 * memory, whatever the parallelism.
 */
public final class LocalMemory {
  /** For RocksDB in one slot: with less than 23 MB it would write its tables all the time. */
  private static final int MANAGED_OF_A_SLOT = 64;

  private static final int LEAST_MANAGED = 128;

  /** The 18 exchanges of the job use 2.6 MB for each pair of tasks and 16 MB for each task. */
  private static final int NETWORK_OF_A_PAIR = 3;

  private static final int NETWORK_OF_A_TASK = 24;
  private static final int MORE_NETWORK = 64;

  private LocalMemory() {}

  /** Reserves what the configuration does not give. */
  public static void reserve(Configuration configuration, int parallelism) {
    reserveNetwork(configuration, parallelism);
    if (!configuration.contains(TaskManagerOptions.MANAGED_MEMORY_SIZE)) {
      configuration.set(
          TaskManagerOptions.MANAGED_MEMORY_SIZE,
          MemorySize.ofMebiBytes(Math.max(LEAST_MANAGED, (long) MANAGED_OF_A_SLOT * parallelism)));
    }
  }

  /** Reserves the buffers of the exchanges, unless the configuration gives some. */
  public static void reserveNetwork(Configuration configuration, int parallelism) {
    if (!configuration.contains(TaskManagerOptions.NETWORK_MEMORY_MIN)
        && !configuration.contains(TaskManagerOptions.NETWORK_MEMORY_MAX)) {
      MemorySize network = network(parallelism);
      configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
      configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
    }
  }

  /** Grows with the square of the parallelism: every task sends to every other one. */
  public static MemorySize network(int parallelism) {
    return MemorySize.ofMebiBytes(
        (long) NETWORK_OF_A_PAIR * parallelism * parallelism
            + (long) NETWORK_OF_A_TASK * parallelism
            + MORE_NETWORK);
  }
}
