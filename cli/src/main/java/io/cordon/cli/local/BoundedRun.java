package io.cordon.cli.local;

import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.core.Tally;
import io.cordon.job.replay.ReadFiles;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a job over files to its end, shows its progress, and returns what it counted. */
public final class BoundedRun {
  private static final long REFRESH_MILLIS = 250;

  private final Terminal terminal;
  private final InputFiles files;
  private final String suffix;

  public BoundedRun(Terminal terminal, InputFiles files) {
    this(terminal, files, "");
  }

  /**
   * @param suffix added to the name of the task on the progress line, to distinguish several runs
   */
  public BoundedRun(Terminal terminal, InputFiles files, String suffix) {
    this.terminal = terminal;
    this.files = files;
    this.suffix = suffix;
  }

  public JobCounts execute(StreamExecutionEnvironment env, String name) throws Exception {
    JobClient job = env.executeAsync(name);
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    try (Progress reading = terminal.progress("reading" + suffix, "records");
        Progress watching = terminal.progress("watching" + suffix, "records")) {
      while (!isDone(result)) {
        show(countsSoFar(job), reading, watching);
      }
    }
    return JobCounts.of(resultOf(result).getAllAccumulatorResults());
  }

  private void show(JobCounts counts, Progress reading, Progress watching) {
    RecordTotals totals = new RecordTotals(counts);
    double fractionRead =
        files.fraction(counts.byName().getOrDefault(Tally.name(ReadFiles.STAGE, "bytes"), 0L));
    if (totals.isReading(fractionRead)) {
      reading.update(totals.records(), fractionRead);
    } else {
      watching.update(totals.records(), totals.fractionDone());
    }
  }

  private static boolean isDone(CompletableFuture<?> result) throws InterruptedException {
    try {
      result.get(REFRESH_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    }
  }

  /** No counts when the job has just ended: its accumulators cannot be read any more. */
  private static JobCounts countsSoFar(JobClient job) throws InterruptedException {
    try {
      Map<String, Object> accumulators = job.getAccumulators().get();
      return JobCounts.of(accumulators);
    } catch (ExecutionException | IllegalStateException justEnded) {
      return JobCounts.NONE;
    }
  }

  private static JobExecutionResult resultOf(CompletableFuture<JobExecutionResult> result)
      throws Exception {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }
}
