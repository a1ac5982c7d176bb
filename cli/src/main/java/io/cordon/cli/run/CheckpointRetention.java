package io.cordon.cli.run;

import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/**
 * Remembers each start, removes the checkpoints of old ones when a job has started, and says so.
 * Where that fails, for example because the disk cannot be written, the job runs on and nothing is
 * lost.
 */
final class CheckpointRetention {
  private final Optional<Path> root;
  private final Optional<Path> restored;
  private final boolean isSavepointGiven;
  private final Terminal terminal;

  /**
   * @param configuration before the newest checkpoint is set in it
   * @param restored the checkpoint from which the job starts; empty at the first start
   */
  CheckpointRetention(Configuration configuration, Optional<Path> restored, Terminal terminal) {
    this.root = StateDirectory.of(configuration);
    this.restored = restored;
    this.isSavepointGiven = configuration.contains(StateRecoveryOptions.SAVEPOINT_PATH);
    this.terminal = terminal;
  }

  /** The checkpoint that the job continues from is among those that stay. */
  void started(JobID job, Instant now) {
    if (root.isEmpty()) {
      return;
    }
    Path directory = root.get();
    try {
      EarlierStarts starts = new EarlierStarts(directory.toRealPath());
      starts.add(job.toHexString());
      // A given savepoint may be any of them: whoever gives it chooses what else may go.
      int removed =
          isSavepointGiven
              ? 0
              : starts.removeOld(restored.map(CheckpointRetention::job).orElse(""), now);
      if (removed > 0) {
        String earlier = removed == 1 ? " earlier start from " : " earlier starts from ";
        say("removed the checkpoints of " + removed + earlier + directory + "; newer ones stay");
      }
    } catch (IOException | UncheckedIOException failure) {
      say("old checkpoints in " + directory + " are not removed: " + reason(failure));
    }
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon: " + sentence));
  }

  private static String reason(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return cause instanceof AccessDeniedException
        ? "permission denied on " + cause.getMessage()
        : cause.getMessage();
  }

  /** The directory of a checkpoint is in one with the id of its job. */
  private static String job(Path checkpoint) {
    return checkpoint.toAbsolutePath().getParent().getFileName().toString();
  }
}
