package io.cordon.cli.run;

import io.cordon.cli.local.JobCounts;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** The job from its start to its end, which is a failure or Ctrl-C. */
final class RunningJob {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final long CANCEL_SECONDS = 20;

  private final JobClient job;
  private final Terminal terminal;
  private final RunFigures figures;
  private final CompletableFuture<JobExecutionResult> result;
  private JobCounts counts = JobCounts.NONE;

  RunningJob(JobClient job, Terminal terminal, Clock clock) {
    this.job = job;
    this.terminal = terminal;
    this.figures = new RunFigures(terminal, clock);
    this.result = job.getJobExecutionResult();
  }

  /**
   * Returns after Ctrl-C.
   *
   * @param state where the job keeps its state, for people
   */
  void awaitEnd(ShutdownSignal interrupt, String state) throws Exception {
    JobState status = new JobState(job, terminal);
    while (!interrupt.await(POLL_INTERVAL) && !result.isDone()) {
      status.report();
      count();
      figures.show(new RecordTotals(counts));
    }
    terminal.status().erase();
    if (result.isDone()) {
      result.get();
      return;
    }
    say("stopping; the state stays in " + state + ", and the next start continues from it");
    cancel();
    say("stopped: " + RunFigures.line(new RecordTotals(counts)));
  }

  /** Keeps the last counts where there are no new ones, as while the job restarts. */
  private void count() throws InterruptedException {
    try {
      JobCounts now = JobCounts.of(job.getAccumulators().get());
      counts = now.byName().isEmpty() ? counts : now;
    } catch (ExecutionException | IllegalStateException justEnded) {
      // The next round sees the end.
    }
  }

  private void cancel() throws Exception {
    try {
      job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
      // Its tasks end before the directory of their files is removed.
      result.handle((ended, cancelled) -> ended).get(CANCEL_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException hanging) {
      say("the job does not stop in time; its last checkpoint counts");
    }
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon: " + sentence));
  }
}
