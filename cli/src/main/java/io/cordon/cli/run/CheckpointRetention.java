package io.cordon.cli.run;

import io.cordon.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/**
 * Removes the checkpoints of old starts when a job has started, and says so. Where that fails, for
 * example because the disk cannot be written, the job runs on and nothing is lost.
 *
 * @param root empty where checkpoints are not on this machine, or a savepoint is given
 */
record CheckpointRetention(Optional<Path> root, Terminal terminal) {

  /**
   * @param configuration before the newest checkpoint is set in it
   */
  static CheckpointRetention of(Configuration configuration, Terminal terminal) {
    boolean isGiven = configuration.contains(StateRecoveryOptions.SAVEPOINT_PATH);
    return new CheckpointRetention(
        isGiven ? Optional.empty() : StateDirectory.of(configuration), terminal);
  }

  /** Remembers a start. The checkpoint that it continues from is among those that stay. */
  void started(JobID job) {
    if (root.isEmpty()) {
      return;
    }
    try {
      EarlierStarts starts = new EarlierStarts(root.get());
      int removed = starts.removeOld();
      starts.add(job.toHexString());
      if (removed > 0) {
        terminal
            .err()
            .printf(
                "cordon: removed the checkpoints of %d earlier %s from %s; the newest %d stay%n",
                removed, removed == 1 ? "start" : "starts", root.get(), EarlierStarts.KEPT);
      }
    } catch (IOException failure) {
      terminal
          .err()
          .printf(
              "cordon: could not remove checkpoints of earlier starts in %s: %s%n",
              root.get(), failure.getMessage());
    }
  }
}
