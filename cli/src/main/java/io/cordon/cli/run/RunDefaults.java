package io.cordon.cli.run;

import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.RocksDbState;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/** Defaults for a job in one process. */
final class RunDefaults {
  private static final Path STATE = Path.of("cordon-state");

  /** A disk that is full for a moment does not restart the job. */
  private static final int TOLERABLE_FAILURES = 3;

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
    LocalFlink.reserveNetworkMemory(configuration);
    LocalFlink.keepToThisMachine(configuration);
  }

  /** With the job's limit for a checkpoint, these are over before a transaction times out. */
  private static void tolerateFailures(Configuration configuration) {
    if (!configuration.contains(CheckpointingOptions.CHECKPOINTING_TIMEOUT)
        && !configuration.contains(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER)) {
      configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, TOLERABLE_FAILURES);
    }
  }
}
