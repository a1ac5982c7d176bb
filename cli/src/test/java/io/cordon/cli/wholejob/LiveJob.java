package io.cordon.cli.wholejob;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.cluster.EmbeddedCluster;
import io.cordon.job.CordonJob;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole job on a cluster with a real broker, RocksDB and exactly-once findings. */
final class LiveJob {
  private final Path directory;
  private final EmbeddedBroker broker;
  private final EmbeddedCluster cluster;
  private String warmUp;

  /**
   * @param directory for checkpoints, the organisation and the policies that the job starts with
   */
  LiveJob(Path directory, EmbeddedBroker broker, EmbeddedCluster cluster) throws Exception {
    this.directory = directory;
    this.broker = broker;
    this.cluster = cluster;
    broker.createTopics(topics());
    Files.createDirectories(directory.resolve("policies"));
    Files.writeString(directory.resolve("org.yaml"), AuditRows.ORGANISATION);
  }

  private static List<TopicSpec> topics() {
    return List.of(
        TopicSpec.of("cordon.audit.m365", 1),
        TopicSpec.of("cordon.findings", 1).stampedOnArrival(),
        TopicSpec.of("cordon.signals", 1).stampedOnArrival(),
        TopicSpec.of("cordon.actions", 1).stampedOnArrival(),
        TopicSpec.of("cordon.rejects", 1).stampedOnArrival(),
        TopicSpec.of("cordon.exposure", 1).compacted().stampedOnArrival(),
        TopicSpec.of("cordon.policies", 1)
            .compacted()
            .with("max.message.bytes", String.valueOf(64 << 20)),
        TopicSpec.of("cordon.policies.status", 1).compacted());
  }

  /** A policy that the job starts with. */
  void write(String file, String policy) throws Exception {
    Files.writeString(directory.resolve("policies").resolve(file), policy);
  }

  /** The files of older logs with which a job starts from now on; null for none. */
  void warmUpWith(Path path) {
    warmUp = path == null ? null : path.toString();
  }

  /**
   * Starts the job.
   *
   * @param savepoint to start from; null for an empty state
   */
  JobClient start(String savepoint) throws Exception {
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    given.set(CordonOptions.ORGANISATION, directory.resolve("org.yaml").toString());
    given.set(CordonOptions.POLICIES, directory.resolve("policies").toString());
    given.set(CordonOptions.MODE, "enforce");
    given.set(CordonOptions.DISORDER, Duration.ofSeconds(1));
    given.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    given.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    if (warmUp != null) {
      given.set(CordonOptions.WARM_UP, warmUp);
    }
    if (savepoint != null) {
      given.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    JobConfig config = JobConfig.of(given);
    assertThat(KafkaProbe.requireTopics(config).audit()).containsExactly("cordon.audit.m365");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createRemoteEnvironment(
            cluster.host(), cluster.port(), config.flink());
    env.setParallelism(2);
    CordonJob.build(env, config, Clock.systemUTC());
    return env.executeAsync(CordonJob.NAME);
  }
}
