package io.cordon.cli.cluster;

import io.cordon.cli.options.UserMistake;
import io.cordon.job.CordonJob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;

/** A running Flink cluster, asked over its REST interface. */
public final class Cluster implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final JobManagerAddress address;
  private final RestClusterClient<StandaloneClusterId> client;

  private Cluster(JobManagerAddress address, RestClusterClient<StandaloneClusterId> client) {
    this.address = address;
    this.client = client;
  }

  /**
   * Does not connect yet.
   *
   * @param given the job's configuration, for a cluster that is secured
   */
  public static Cluster at(JobManagerAddress address, Configuration given) throws Exception {
    Configuration configuration = new Configuration(given);
    configuration.set(RestOptions.ADDRESS, address.host());
    configuration.set(RestOptions.PORT, address.port());
    return new Cluster(
        address, new RestClusterClient<>(configuration, StandaloneClusterId.getInstance()));
  }

  /** The jobs of Cordon that have not ended. */
  public List<JobID> jobs() throws InterruptedException {
    try {
      return client.listJobs().get(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS).stream()
          .filter(job -> job.getJobName().equals(CordonJob.NAME))
          .filter(job -> !job.getJobState().isTerminalState())
          .map(job -> job.getJobId())
          .toList();
    } catch (ExecutionException | TimeoutException silent) {
      throw new UserMistake("--jobmanager: no Flink cluster answers at " + address, silent);
    }
  }

  /** The one job of Cordon. */
  public JobID theJob() throws InterruptedException {
    List<JobID> jobs = jobs();
    if (jobs.size() != 1) {
      String there = jobs.isEmpty() ? "no job" : jobs.size() + " jobs";
      throw new UserMistake(
          "--jobmanager: at %s there is %s named %s, but it must be one"
              .formatted(address, there, CordonJob.NAME));
    }
    return jobs.get(0);
  }

  /**
   * Stops the job and gives its savepoint.
   *
   * @param directory where to; null for where the cluster keeps its savepoints
   */
  public String stop(JobID job, String directory) throws ExecutionException, InterruptedException {
    return client
        .stopWithSavepoint(
            job, /* advanceToEndOfTime= */ false, directory, SavepointFormatType.CANONICAL)
        .get();
  }

  /**
   * Waits until the job runs; false when it does not in time.
   *
   * @throws IllegalStateException with the reason, when the job ends instead
   */
  public boolean awaitRunning(JobID job, Duration atMost)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    JobStatus status = client.getJobStatus(job).get();
    while (status != JobStatus.RUNNING
        && !status.isGloballyTerminalState()
        && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(PAUSE_NANOS);
      status = client.getJobStatus(job).get();
    }
    if (status.isGloballyTerminalState()) {
      throw ended(job, status);
    }
    return status == JobStatus.RUNNING;
  }

  private IllegalStateException ended(JobID job, JobStatus status)
      throws ExecutionException, InterruptedException {
    Throwable why =
        client
            .requestJobResult(job)
            .get()
            .getSerializedThrowable()
            .map(thrown -> thrown.deserializeError(Cluster.class.getClassLoader()))
            .orElse(null);
    return new IllegalStateException("job " + job + " is " + status, why);
  }

  @Override
  public void close() {
    client.close();
  }
}
