package io.cordon.cli.cluster;

import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;

/**
 * Stops the running job with a savepoint and starts it again from there. Needed for changes to the
 * operators of the job.
 */
public final class Restart {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private final JobManagerAddress address;
  private final Terminal terminal;

  public Restart(JobManagerAddress address, Terminal terminal) {
    this.address = address;
    this.terminal = terminal;
  }

  /**
   * Restarts the only Cordon job.
   *
   * @param configuration of the new job
   * @param file of the configuration, for the command that the user must run if the restart fails
   * @return whether the new job runs
   */
  public boolean restart(Configuration configuration, Path file) throws Exception {
    Submission submission = new Submission(address);
    // Do not stop the running job when the new one cannot be built.
    submission.check(configuration);
    try (Cluster cluster = Cluster.at(address, configuration)) {
      JobID oldJob = cluster.onlyJob();
      terminal.err().printf("stopping job %s with a savepoint …%n", oldJob);
      String savepoint =
          cluster.stop(oldJob, configuration.get(CheckpointingOptions.SAVEPOINT_DIRECTORY));
      boolean isRunning = false;
      try {
        JobID newJob = submission.submit(configuration, savepoint);
        terminal.err().printf("starting job %s from %s …%n", newJob, savepoint);
        isRunning = cluster.awaitRunning(newJob, START_TIMEOUT);
      } finally {
        if (!isRunning) {
          terminal
              .err()
              .println(recoveryHint(file, configuration.get(CordonOptions.POLICIES), savepoint));
        }
      }
      return isRunning;
    }
  }

  /** The complete command; the file may name a directory other than the one that was applied. */
  String recoveryHint(Path file, String policies, String savepoint) {
    return ("the job does not run; set 'policies: %s' below 'cordon:' in %s, then start it again with"
            + " 'cordon submit --config %s --jobmanager %s --from %s'")
        .formatted(policies, file, file, address, savepoint);
  }
}
