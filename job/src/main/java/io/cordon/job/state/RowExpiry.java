package io.cordon.job.state;

import java.time.Duration;
import org.apache.flink.api.common.state.StateTtlConfig;

/**
 * Drops rows that nobody wrote for a long time, by the clock of the machine: without a timer a key,
 * and without a read that looks only for this.
 */
public final class RowExpiry {
  /** How many rows RocksDB compacts between two looks at the clock. */
  private static final int ROWS_PER_CLOCK = 100_000;

  private RowExpiry() {}

  /** RocksDB drops rows when it compacts; the heap looks at one other row with each access. */
  public static StateTtlConfig after(Duration unwritten) {
    return StateTtlConfig.newBuilder(unwritten)
        .cleanupFullSnapshot()
        .cleanupIncrementally(1, /* runCleanupForEveryRecord= */ false)
        .cleanupInRocksdbCompactFilter(ROWS_PER_CLOCK)
        .build();
  }
}
