package io.cordon.cli.cluster;

import io.cordon.cli.options.UserErrorException;
import io.cordon.job.CordonJob;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.RootExceptionInfo;
import org.apache.flink.runtime.rest.messages.job.JobExceptionsMessageParameters;

/** A running Flink cluster, used over its REST interface. */
final class Cluster implements AutoCloseable {
  private static final Duration REST_TIMEOUT = Duration.ofSeconds(30);
  private static final Set<ExecutionState> RUNNING = Set.of(ExecutionState.RUNNING);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
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
    requireListener();
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

  /** Flink's client would try again for half a minute. */
  private void requireListener() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.host(), address.port()), (int) CONNECT_TIMEOUT.toMillis());
    } catch (UnknownHostException unknown) {
      throw new UserErrorException(
          "--jobmanager: the host of " + address + " is not known", unknown);
    } catch (IOException refused) {
      throw new UserErrorException(
          "--jobmanager: nobody listens at "
              + address
              + "; the port is that of Flink's web page (rest.port)",
          refused);
    }
  }

  /**
   * Waits until all tasks of the job run; false after the timeout.
   *
   * @throws IllegalStateException with the cause, when the job has ended
   */
  boolean awaitRunning(JobID job, Duration timeout)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    boolean runs = runs(job);
    while (!runs && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(POLL_NANOS);
      runs = runs(job);
    }
    return runs;
  }

  /** A job that waits for task slots runs, too, according to its own status. */
  private boolean runs(JobID job) throws ExecutionException, InterruptedException {
    JobStatus status = client.getJobStatus(job).get();
    if (status.isGloballyTerminalState()) {
      throw ended(job, status);
    }
    return status == JobStatus.RUNNING && tasks(job).keySet().equals(RUNNING);
  }

  private Map<ExecutionState, Integer> tasks(JobID job)
      throws ExecutionException, InterruptedException {
    Map<ExecutionState, Integer> tasks = new EnumMap<>(ExecutionState.class);
    client
        .getJobDetails(job)
        .get()
        .getJobVertexInfos()
        .forEach(
            vertex ->
                vertex
                    .getTasksPerState()
                    .forEach((state, count) -> tasks.merge(state, count, Integer::sum)));
    tasks.values().removeIf(count -> count == 0);
    return tasks;
  }

  /** Why a job does not run yet, as far as the cluster says, in one line. */
  String hindrance(JobID job) throws ExecutionException, InterruptedException {
    JobExceptionsHeaders headers = JobExceptionsHeaders.getInstance();
    JobExceptionsMessageParameters ofJob = headers.getUnresolvedMessageParameters();
    ofJob.jobPathParameter.resolve(job);
    List<RootExceptionInfo> failures =
        client
            .sendRequest(headers, ofJob, EmptyRequestBody.getInstance())
            .get()
            .getExceptionHistory()
            .getEntries();
    if (!failures.isEmpty()) {
      return ServerTrace.innermost(failures.get(0).getStacktrace());
    }
    Map<ExecutionState, Integer> tasks = tasks(job);
    int all = tasks.values().stream().mapToInt(Integer::intValue).sum();
    return "%d of %d tasks run; does the cluster have enough free task slots?"
        .formatted(tasks.getOrDefault(ExecutionState.RUNNING, 0), all);
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
