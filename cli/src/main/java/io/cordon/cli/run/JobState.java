package io.cordon.cli.run;

import io.cordon.cli.terminal.Terminal;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;

/**
 * Says when the job restarts after a failure and when it runs again; Flink's log says why. A job
 * that fails for good does not restart.
 */
final class JobState {
  private final JobClient job;
  private final Terminal terminal;
  private boolean failing;

  JobState(JobClient job, Terminal terminal) {
    this.job = job;
    this.terminal = terminal;
  }

  /** Prints a line if the state has changed since the last call. */
  void report() throws InterruptedException {
    JobStatus status = status();
    if (!failing && status == JobStatus.RESTARTING) {
      failing = true;
      terminal
          .err()
          .println(
              "cordon: the job has failed and restarts from its last checkpoint; meanwhile nothing"
                  + " is watched");
    } else if (failing && status == JobStatus.RUNNING) {
      failing = false;
      terminal.err().println("cordon: the job runs again");
    }
  }

  private JobStatus status() throws InterruptedException {
    try {
      return job.getJobStatus().get();
    } catch (ExecutionException ended) {
      return null;
    }
  }
}
