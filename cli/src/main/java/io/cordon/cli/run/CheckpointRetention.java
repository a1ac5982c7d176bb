package io.cordon.cli.run;

import io.cordon.cli.terminal.Printable;
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
 * @param restored the checkpoint from which the job starts; empty at the first start
 * @param root empty where checkpoints are not on this machine, or a savepoint is given
 */
record CheckpointRetention(Optional<Path> root, Optional<Path> restored, Terminal terminal) {

  /**
   * @param configuration before the newest checkpoint is set in it
   * @param restored the checkpoint from which the job starts
   */
  static CheckpointRetention of(
      Configuration configuration, Optional<Path> restored, Terminal terminal) {
    boolean isGiven = configuration.contains(StateRecoveryOptions.SAVEPOINT_PATH);
    return new CheckpointRetention(
        isGiven ? Optional.empty() : StateDirectory.of(configuration), restored, terminal);
  }

  /** Remembers a start. The checkpoint that it continues from is among those that stay. */
  void started(JobID job) {
    if (root.isEmpty()) {
      return;
    }
    try {
      EarlierStarts earlier = new EarlierStarts(root.get());
      int removed = earlier.removeOld(restored.map(CheckpointRetention::job).orElse(""));
      earlier.add(job.toHexString());
      if (removed > 0) {
        String starts = removed == 1 ? " earlier start from " : " earlier starts from ";
        say("removed the checkpoints of " + removed + starts + root.get() + "; newer ones stay");
      }
    } catch (IOException failure) {
      say(
          "could not remove checkpoints of earlier starts in "
              + root.get()
              + ": "
              + failure.getMessage());
    }
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon: " + sentence));
  }

  /** The directory of a checkpoint is in one with the id of its job. */
  private static String job(Path checkpoint) {
    return checkpoint.toAbsolutePath().getParent().getFileName().toString();
  }
}
