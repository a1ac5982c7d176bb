package io.cordon.cli.cluster;

import io.cordon.cli.options.UserErrorException;
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

/** A running Flink cluster, used over its REST interface. */
final class Cluster implements AutoCloseable {
  private static final Duration REST_TIMEOUT = Duration.ofSeconds(30);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final JobManagerAddress address;
  private final RestClusterClient<StandaloneClusterId> client;

  private Cluster(JobManagerAddress address, RestClusterClient<StandaloneClusterId> client) {
    this.address = address;
    this.client = client;
  }

  /**
   * Does not connect yet.
   *
   * @param jobConfiguration may hold the security options of the cluster
   */
  static Cluster at(JobManagerAddress address, Configuration jobConfiguration) throws Exception {
    Configuration configuration = new Configuration(jobConfiguration);
    configuration.set(RestOptions.ADDRESS, address.host());
    configuration.set(RestOptions.PORT, address.port());
    return new Cluster(
        address, new RestClusterClient<>(configuration, StandaloneClusterId.getInstance()));
  }

  /** The Cordon jobs that have not ended. */
  List<JobID> jobs() throws InterruptedException {
    try {
      return client.listJobs().get(REST_TIMEOUT.toSeconds(), TimeUnit.SECONDS).stream()
          .filter(job -> job.getJobName().equals(CordonJob.NAME))
          .filter(job -> !job.getJobState().isTerminalState())
          .map(job -> job.getJobId())
          .toList();
    } catch (ExecutionException | TimeoutException noResponse) {
      throw new UserErrorException(
          "--jobmanager: no Flink cluster responds at " + address, noResponse);
    }
  }

  /**
   * Waits until the job runs; false after the timeout.
   *
   * @throws IllegalStateException with the cause, when the job has ended
   */
  boolean awaitRunning(JobID job, Duration timeout)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    JobStatus status = client.getJobStatus(job).get();
    while (status != JobStatus.RUNNING
        && !status.isGloballyTerminalState()
        && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(POLL_NANOS);
      status = client.getJobStatus(job).get();
    }
    if (status.isGloballyTerminalState()) {
      throw ended(job, status);
    }
    return status == JobStatus.RUNNING;
  }

  private IllegalStateException ended(JobID job, JobStatus status)
      throws ExecutionException, InterruptedException {
    Throwable cause =
        client
            .requestJobResult(job)
            .get()
            .getSerializedThrowable()
            .map(thrown -> thrown.deserializeError(Cluster.class.getClassLoader()))
            .orElse(null);
    return new IllegalStateException("job " + job + " is " + status, cause);
  }

  @Override
  public void close() {
    client.close();
  }
}
