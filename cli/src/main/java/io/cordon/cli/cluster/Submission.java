package io.cordon.cli.cluster;

import io.cordon.cli.options.UserErrorException;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Submits the streaming job and its jar to a Flink cluster. */
final class Submission {
  /** In a release and in a checkout. */
  private static final List<Path> JARS =
      List.of(Path.of("jars", "cordon-job.jar"), Path.of("job", "target", "cordon-job.jar"));

  private final JobManagerAddress address;

  Submission(JobManagerAddress address) {
    this.address = address;
  }

  /**
   * The configuration of the job with what a submission needs besides.
   *
   * @param values keys of the job and of Flink; the cluster provides missing keys of Flink
   * @param savepoint to start from; null to use the configuration, or an empty state
   */
  static Configuration complete(Configuration values, String savepoint) {
    Configuration complete = new Configuration(values);
    if (!complete.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      complete.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    }
    if (savepoint != null) {
      complete.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    // A removed output leaves state in the savepoint that no operator restores.
    complete.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    return complete;
  }

  /**
   * Submits the job.
   *
   * @throws ConfigException if settings do not go together
   * @throws IOException with the cluster's reason, if it rejects the job
   */
  JobID submit(JobConfig config) throws ConfigException, IOException {
    Path home = Path.of(System.getProperty("cordon.home", "."));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment(
            address.host(), address.port(), config.flink(), jar(home));
    CordonJob.build(env, config, Clock.systemUTC());
    return execute(env);
  }

  private JobID execute(StreamExecutionEnvironment env) throws IOException {
    try {
      return env.executeAsync(CordonJob.NAME).getJobID();
    } catch (Exception rejected) {
      IOException failure =
          new IOException(
              "the cluster at " + address + " rejects the job: " + ServerTrace.reason(rejected));
      failure.addSuppressed(rejected);
      throw failure;
    }
  }

  /** The job's jar in a release or a checkout. */
  static String jar(Path home) {
    for (Path jar : JARS) {
      if (Files.isRegularFile(home.resolve(jar))) {
        return home.resolve(jar).toAbsolutePath().normalize().toString();
      }
    }
    throw new UserErrorException(
        home.resolve(JARS.get(1))
            + ": the job jar is missing; build it with mvn -Dquick -DskipTests -pl job -am package");
  }
}
