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

/** Runs a job that ends, shows how far it has come, and says what it counted. */
public final class BoundedRun {
  private static final long LOOK_MILLIS = 250;

  private final Terminal terminal;
  private final InputFiles files;
  private final String purpose;

  public BoundedRun(Terminal terminal, InputFiles files) {
    this(terminal, files, "");
  }

  /**
   * @param purpose follows what is shown to be done, where several runs follow each other
   */
  public BoundedRun(Terminal terminal, InputFiles files, String purpose) {
    this.terminal = terminal;
    this.files = files;
    this.purpose = purpose;
  }

  public JobCounts execute(StreamExecutionEnvironment env, String name) throws Exception {
    JobClient job = env.executeAsync(name);
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    try (Progress reading = terminal.progress("reading" + purpose, "records");
        Progress watching = terminal.progress("watching" + purpose, "records")) {
      while (!isDone(result)) {
        show(countsSoFar(job), reading, watching);
      }
    }
    return JobCounts.of(resultOf(result).getAllAccumulatorResults());
  }

  private void show(JobCounts counts, Progress reading, Progress watching) {
    RecordTotals account = new RecordTotals(counts);
    double read =
        files.fraction(counts.byName().getOrDefault(Tally.name(ReadFiles.STAGE, "bytes"), 0L));
    if (account.isReading(read)) {
      reading.at(account.records(), read);
    } else {
      watching.at(account.records(), account.fractionDone());
    }
  }

  private static boolean isDone(CompletableFuture<?> result) throws InterruptedException {
    try {
      result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException goesOn) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    }
  }

  /** The job may end between the look and the question: then there is nothing to show any more. */
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
