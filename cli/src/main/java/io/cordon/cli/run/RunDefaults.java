package io.cordon.cli.run;

import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.LocalMemory;
import io.cordon.cli.local.RocksDbState;
import io.cordon.cli.options.UserErrorException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Defaults for a job in one process. */
final class RunDefaults {
  private static final Path STATE = Path.of("cordon-state");

  /** A disk that is full for a moment does not restart the job. */
  private static final int TOLERABLE_FAILURES = 3;

  /** More parallel tasks cost memory in any case, and help with many records a second only. */
  private static final int MOST_TASKS = 4;

  private RunDefaults() {}

  static void fill(Configuration configuration) {
    if (!configuration.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    }
    if (!configuration.contains(CheckpointingOptions.CHECKPOINTS_DIRECTORY)) {
      configuration.set(
          CheckpointingOptions.CHECKPOINTS_DIRECTORY,
          org.apache.flink.core.fs.Path.fromLocalFile(STATE.toAbsolutePath().toFile()).toString());
    }
    if (!configuration.contains(StateBackendOptions.STATE_BACKEND)) {
      RocksDbState.configure(configuration);
    }
    tolerateFailures(configuration);
    // After Ctrl-C, the next start continues from the last checkpoint, also with other policies.
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    if (!configuration.contains(CoreOptions.DEFAULT_PARALLELISM)) {
      configuration.set(
          CoreOptions.DEFAULT_PARALLELISM,
          Math.min(MOST_TASKS, Runtime.getRuntime().availableProcessors()));
    }
    reserveMemory(configuration, Runtime.getRuntime().maxMemory());
    LocalFlink.keepToThisMachine(configuration);
  }

  /**
   * Reserves the memory of the job's tasks.
   *
   * @param heap of Java, which allows as much beside it
   * @throws UserErrorException when that is too little: the job could not start
   */
  static void reserveMemory(Configuration configuration, long heap) {
    int parallelism = configuration.get(CoreOptions.DEFAULT_PARALLELISM);
    LocalMemory.reserve(configuration, parallelism);
    long network = configuration.get(TaskManagerOptions.NETWORK_MEMORY_MAX).getBytes();
    if (network > heap) {
      throw new UserErrorException(
          "%s: %d parallel tasks need %,d MB of network buffers, and Java has %,d MB; start with"
                  .formatted(
                      CoreOptions.DEFAULT_PARALLELISM.key(), parallelism, network >> 20, heap >> 20)
              + " CORDON_HEAP=%dg".formatted((network >> 30) + 2));
    }
  }

  /** With the job's limit for a checkpoint, these are over before a transaction times out. */
  private static void tolerateFailures(Configuration configuration) {
    if (!configuration.contains(CheckpointingOptions.CHECKPOINTING_TIMEOUT)
        && !configuration.contains(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER)) {
      configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERABLE_FAILURES);
    }
  }
}
