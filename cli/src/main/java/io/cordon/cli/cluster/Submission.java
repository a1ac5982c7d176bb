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

  private static final String CAUSE = "Caused by: ";

  private final JobManagerAddress address;

  Submission(JobManagerAddress address) {
    this.address = address;
  }

  /**
   * Submits the job.
   *
   * @param configuration keys of the job and of Flink; the cluster provides missing keys of Flink
   * @param savepoint to start from; null to use the configuration, or an empty state
   */
  JobID submit(Configuration configuration, String savepoint) throws Exception {
    return execute(environment(configuration, savepoint));
  }

  private StreamExecutionEnvironment environment(Configuration configuration, String savepoint)
      throws Exception {
    Configuration complete = new Configuration(configuration);
    if (!complete.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      complete.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    }
    if (savepoint != null) {
      complete.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    // A removed output leaves state in the savepoint that no operator restores.
    complete.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    Path home = Path.of(System.getProperty("cordon.home", "."));
    try {
      JobConfig config = JobConfig.of(complete);
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              address.host(), address.port(), config.flink(), jar(home));
      CordonJob.build(env, config, Clock.systemUTC());
      return env;
    } catch (ConfigException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
  }

  private JobID execute(StreamExecutionEnvironment env) throws IOException {
    try {
      return env.executeAsync(CordonJob.NAME).getJobID();
    } catch (Exception rejected) {
      IOException failure =
          new IOException("the cluster at " + address + " rejects the job: " + reason(rejected));
      failure.addSuppressed(rejected);
      throw failure;
    }
  }

  /** The innermost exception has the stack trace of the cluster as its message: take its cause. */
  static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String trace = String.valueOf(root.getMessage());
    int innermost = trace.lastIndexOf(CAUSE);
    return innermost < 0
        ? trace
        : trace.substring(innermost + CAUSE.length()).lines().findFirst().orElse(trace);
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
