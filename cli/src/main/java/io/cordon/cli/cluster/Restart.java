package io.cordon.cli.cluster;

import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;

/**
 * Stops the running job with a savepoint and starts it from there: how a job comes to what is wired
 * into it.
 */
public final class Restart {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final JobManagerAddress address;
  private final Terminal terminal;

  public Restart(JobManagerAddress address, Terminal terminal) {
    this.address = address;
    this.terminal = terminal;
  }

  /**
   * Restarts the one job of Cordon.
   *
   * @param given the configuration that the job starts with
   * @param file it was read from, for those who have to start the job by hand
   * @return whether it runs
   */
  public boolean with(Configuration given, Path file) throws Exception {
    Submission submission = new Submission(address);
    // What cannot be built must not cost the job that runs.
    submission.check(given);
    try (Cluster cluster = Cluster.at(address, given)) {
      JobID before = cluster.theJob();
      terminal.err().printf("stopping job %s with a savepoint …%n", before);
      String savepoint = cluster.stop(before, given.get(CheckpointingOptions.SAVEPOINT_DIRECTORY));
      boolean running = false;
      try {
        JobID after = submission.submit(given, savepoint);
        terminal.err().printf("starting job %s from %s …%n", after, savepoint);
        running = cluster.awaitRunning(after, STARTS_WITHIN);
      } finally {
        if (!running) {
          terminal.err().println(rescue(file, given.get(CordonOptions.POLICIES), savepoint));
        }
      }
      return running;
    }
  }

  /** All that is needed: the file may name another directory than the one that was applied. */
  String rescue(Path file, String policies, String savepoint) {
    return ("the job does not run; with 'policies: %s' below 'cordon:' in %s,"
            + " 'cordon submit --config %s --jobmanager %s --from %s' starts it again")
        .formatted(policies, file, file, address, savepoint);
  }
}
