package io.cordon.cli.cluster;

import io.cordon.cli.options.UserMistake;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigMistake;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Sends the streaming job, with the jar that holds it, to a Flink cluster. */
public final class Submission {
  private static final Path JAR = Path.of("job", "target", "cordon-job.jar");

  private static final String CAUSE = "Caused by: ";

  private final JobManagerAddress address;

  public Submission(JobManagerAddress address) {
    this.address = address;
  }

  /**
   * Sends the job, and gives its id.
   *
   * @param given the job's keys and Flink's; what a cluster is configured with itself may be left
   *     out
   * @param savepoint to start from; null where the configuration says, or from nothing
   */
  public JobID submit(Configuration given, String savepoint) throws Exception {
    return submitted(built(given, savepoint));
  }

  /**
   * Builds the job without sending it, for those who stop another one for it.
   *
   * @throws UserMistake where there is no jar, or the configuration or a policy is broken
   */
  void check(Configuration given) throws Exception {
    JobGraph unused = built(given, null).getStreamGraph().getJobGraph();
  }

  private StreamExecutionEnvironment built(Configuration given, String savepoint) throws Exception {
    Configuration filled = new Configuration(given);
    if (!filled.contains(CheckpointingOptions.CHECKPOINTING_INTERVAL)) {
      filled.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
    }
    if (savepoint != null) {
      filled.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    // A sequence that was removed leaves state behind that nobody claims.
    filled.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    try {
      JobConfig config = JobConfig.of(filled);
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              address.host(), address.port(), config.flink(), jar());
      CordonJob.build(env, config, Clock.systemUTC());
      return env;
    } catch (ConfigMistake mistake) {
      throw new UserMistake(mistake.getMessage(), mistake);
    }
  }

  private JobID submitted(StreamExecutionEnvironment env) throws IOException {
    try {
      return env.executeAsync(CordonJob.NAME).getJobID();
    } catch (Exception refused) {
      IOException sentence =
          new IOException("the cluster at " + address + " refuses the job: " + reason(refused));
      sentence.addSuppressed(refused);
      throw sentence;
    }
  }

  /** The cluster answers with a trace of its own, as the message of the innermost exception. */
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

  private static String jar() {
    Path jar = Path.of(System.getProperty("cordon.home", ".")).resolve(JAR);
    if (!Files.isRegularFile(jar)) {
      throw new UserMistake(
          jar + ": there is no job jar; mvn -Dquick -DskipTests -pl job -am package builds it");
    }
    return jar.toAbsolutePath().normalize().toString();
  }
}
