package io.cordon.cli.demo;

import io.cordon.cli.local.JobCounts;
import io.cordon.job.CordonJob;
import io.cordon.job.config.JobConfig;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The streaming job in this process, with Flink's web page. */
final class DemoJob implements AutoCloseable {
  private static final long CANCEL_SECONDS = 20;

  private final JobClient job;
  private final CompletableFuture<JobExecutionResult> result;

  private DemoJob(JobClient job) {
    this.job = job;
    this.result = job.getJobExecutionResult();
  }

  static DemoJob start(JobConfig config, Clock clock) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(config.flink());
    CordonJob.build(env, config, clock);
    return new DemoJob(env.executeAsync(CordonJob.NAME));
  }

  JobCounts counts() throws InterruptedException, ExecutionException {
    return JobCounts.of(job.getAccumulators().get());
  }

  /** The demo's job runs until it is cancelled: one that has ended has failed. */
  void requireRunning() throws Exception {
    if (result.isDone()) {
      result.get();
      throw new IllegalStateException("the job ended by itself");
    }
  }

  @Override
  public void close() throws ExecutionException, TimeoutException {
    try {
      if (!result.isDone()) {
        job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
        // Its Kafka clients must close before the broker does.
        result.handle((ended, cancelled) -> ended).get(CANCEL_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
