package io.cordon.cli.run;

import io.cordon.cli.local.LocalFlink;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/** What a job in one process needs and its configuration does not say. */
final class RunDefaults {
  private static final Path STATE = Path.of("cordon-state");

  private RunDefaults() {}

  static void fill(Configuration given) {
    if (!given.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    }
    if (!given.contains(CheckpointingOptions.CHECKPOINTS_DIRECTORY)) {
      given.set(
          CheckpointingOptions.CHECKPOINTS_DIRECTORY,
          org.apache.flink.core.fs.Path.fromLocalFile(STATE.toAbsolutePath().toFile()).toString());
    }
    if (!given.contains(StateBackendOptions.STATE_BACKEND)) {
      given.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      given.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    }
    // What Ctrl-C leaves behind is what the next start goes on from, also with other policies.
    given.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    given.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    if (!given.contains(RestOptions.BIND_ADDRESS)) {
      LocalFlink.keepToThisMachine(given);
    }
  }
}
