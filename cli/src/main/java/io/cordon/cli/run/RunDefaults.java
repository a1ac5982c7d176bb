package io.cordon.cli.run;

import io.cordon.cli.local.LocalFlink;
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
      configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    }
    // After Ctrl-C, the next start continues from the last checkpoint, also with other policies.
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    LocalFlink.reserveNetworkMemory(configuration);
    LocalFlink.keepToThisMachine(configuration);
  }
}
