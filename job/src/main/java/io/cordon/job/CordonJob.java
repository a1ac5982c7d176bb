package io.cordon.job;

import io.cordon.job.atrest.LedgerInput;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.JobConfig;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.kafka.KafkaConnectors;
import io.cordon.job.kafka.TransactionTimeout;
import io.cordon.job.live.Verdicts;
import io.cordon.job.outputs.DeliveryStage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The streaming job: Kafka in, Kafka out; the same for {@code cordon run} and on a cluster. */
public final class CordonJob {
  /** The job's name in Flink. */
  public static final String NAME = "Cordon";

  private static final int MAX_PARALLELISM = 720;
  private static final Duration CHECKPOINT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration BUFFER_TIMEOUT = Duration.ofMillis(20);

  private CordonJob() {}

  /** Entry point on a cluster: {@code flink run cordon-job.jar --config FILE}. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2 || !arguments[0].equals("--config")) {
      throw new ConfigException("usage: cordon-job.jar --config FILE");
    }
    JobConfig config = JobConfig.of(ConfigFile.read(Path.of(arguments[1])));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(config.flink());
    build(env, config, Clock.systemUTC());
    env.execute(NAME);
  }

  /** source ─► topology ─► sinks. */
  public static void build(StreamExecutionEnvironment env, JobConfig config, Clock clock)
      throws ConfigException {
    prepare(env);
    requireCheckpoints(env);
    setDefaults(env);
    TransactionTimeout.requireLongEnough(env.getConfiguration(), config.kafka());
    KafkaConnectors kafka = new KafkaConnectors(config);
    CordonTopology.Read read = CordonTopology.read(kafka.auditRecords(env, clock));
    CordonTopology topology = new CordonTopology(config.settings());
    Verdicts verdicts = Verdicts.of(kafka.verdicts(env));
    LedgerInput ledger = LedgerInput.of(kafka.labelsAtRest(env), config.settings().organisation());
    TopologyOutputs watched =
        topology.watch(
            read.activities(),
            ledger.labels(),
            kafka.publishedPolicies(env),
            config.signing(),
            verdicts.verdicts());
    kafka.addSinks(watched, read.rejects().union(verdicts.rejects(), ledger.rejects()));
    new DeliveryStage(config.outputs(), clock).deliver(watched).ifPresent(kafka::addDeadLetterSink);
  }

  /** Without checkpoints no finding would be published, and a failure would lose all state. */
  private static void requireCheckpoints(StreamExecutionEnvironment env) throws ConfigException {
    if (!env.getCheckpointConfig().isCheckpointingEnabled()) {
      throw new ConfigException(
          CheckpointingOptions.CHECKPOINTING_INTERVAL.key()
              + " is missing: findings are published with each checkpoint; 10s is a good value");
    }
  }

  /**
   * Where the configuration says nothing: Flink's ten minutes for a checkpoint are too long for
   * findings that wait in a transaction, and at low load a record would wait up to 100 ms for
   * others in front of each of five exchanges.
   */
  private static void setDefaults(StreamExecutionEnvironment env) {
    Configuration defaults = new Configuration();
    if (env.getConfiguration().getOptional(CheckpointingOptions.CHECKPOINTING_TIMEOUT).isEmpty()) {
      defaults.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
    }
    if (env.getConfiguration().getOptional(ExecutionOptions.BUFFER_TIMEOUT).isEmpty()) {
      defaults.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFER_TIMEOUT);
    }
    env.configure(defaults);
  }

  /**
   * Settings that the code relies on, whatever the configuration: records are immutable and need no
   * copies; no type may fall to Kryo; every operator has a uid; the number of key groups is fixed,
   * because it can never change for a job with state.
   */
  public static void prepare(StreamExecutionEnvironment env) {
    Configuration fixed = new Configuration();
    fixed.set(PipelineOptions.OBJECT_REUSE, true);
    fixed.set(PipelineOptions.GENERIC_TYPES, false);
    fixed.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    fixed.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
    env.configure(fixed);
  }
}
