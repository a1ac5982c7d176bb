package io.cordon.job.kafka;

import io.cordon.audit.record.Reading;
import io.cordon.job.atrest.AtRestMessage;
import io.cordon.job.config.JobConfig;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.core.Uids;
import io.cordon.job.live.AlwaysIdleWatermarks;
import io.cordon.job.live.VerdictMessage;
import io.cordon.job.read.ReadRecords;
import io.cordon.job.warmup.WarmUpSource;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.DeadLetterJson;
import io.cordon.model.json.ExposureJson;
import io.cordon.model.json.FindingJson;
import io.cordon.model.json.PolicyStatusJson;
import io.cordon.model.json.RejectJson;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.reject.DeadLetter;
import io.cordon.model.reject.Reject;
import io.cordon.policy.live.PublishedPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The Kafka sources and sinks of the topology. */
public final class KafkaConnectors {
  private final JobConfig config;

  public KafkaConnectors(JobConfig config) {
    this.config = config;
  }

  /**
   * The files of the warm-up, and after them audit records of all clouds from one source, with the
   * activities' times as event time and watermarks for each file and partition.
   */
  public DataStream<Reading> auditRecords(StreamExecutionEnvironment env, Clock clock) {
    KafkaSource<Reading> source =
        sourceOf(config.topics().audit(), new ReadRecords(clock))
            .setStartingOffsets(committedElseEarliest())
            .build();
    AuditWatermarks watermarks =
        new AuditWatermarks(
            config.disorder(), config.idleness(), config.settings().dedupeWindow(), clock);
    return env.fromSource(
            new WarmUpSource<>(source, config.warmUp(), clock),
            watermarks,
            "audit records",
            source.getProducedType())
        .uid(Uids.SOURCE);
  }

  /** All published policies from the beginning of the topic, independent of committed offsets. */
  public DataStream<PublishedPolicy> publishedPolicies(StreamExecutionEnvironment env) {
    KafkaSource<PublishedPolicy> source =
        sourceOf(List.of(config.topics().policies()), new PublishedPolicyDeserializer())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .build();
    return env.fromSource(source, new AlwaysIdleWatermarks<>(), "published policies")
        .setParallelism(1)
        .uid(Uids.SOURCE_POLICIES);
  }

  /** All verdicts about findings from the beginning of the topic, as published policies. */
  public DataStream<VerdictMessage> verdicts(StreamExecutionEnvironment env) {
    KafkaSource<VerdictMessage> source =
        sourceOf(List.of(config.topics().verdicts()), new VerdictDeserializer())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .build();
    return env.fromSource(source, new AlwaysIdleWatermarks<>(), "verdicts")
        .setParallelism(1)
        .uid(Uids.SOURCE_VERDICTS);
  }

  /**
   * Labels of files at rest, from the beginning of the topic: what the ledger has learned twice it
   * knows once. As many at once as there are partitions.
   */
  public DataStream<AtRestMessage> labelsAtRest(StreamExecutionEnvironment env) {
    KafkaSource<AtRestMessage> source =
        sourceOf(List.of(config.topics().ledger()), new LabelAtRestDeserializer())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .build();
    return env.fromSource(source, new AlwaysIdleWatermarks<>(), "labels at rest")
        .uid(Uids.SOURCE_LEDGER);
  }

  private <T> KafkaSourceBuilder<T> sourceOf(
      List<String> topics, KafkaRecordDeserializationSchema<T> deserializer) {
    Properties properties = config.kafka().properties();
    String isolation = ConsumerConfig.ISOLATION_LEVEL_CONFIG;
    return KafkaSource.<T>builder()
        .setProperties(properties)
        .setProperty(isolation, properties.getProperty(isolation, "read_committed"))
        .setTopicPattern(anyOf(topics))
        .setGroupId(config.kafka().groupId())
        .setDeserializer(deserializer);
  }

  /** As a pattern, so that a topic may be missing, and is discovered when it is created. */
  private static Pattern anyOf(List<String> topics) {
    return Pattern.compile(topics.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** The connector still uses an enum that Kafka has deprecated. */
  @SuppressWarnings("deprecation")
  private static OffsetsInitializer committedElseEarliest() {
    return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
  }

  /**
   * Writes findings and signals with the configured guarantee, and everything else at least once;
   * repeated messages have the same id.
   */
  public void addSinks(TopologyOutputs outputs, DataStream<Reject> rejects) {
    outputs
        .findings()
        .sinkTo(findings("findings", config.topics().findings()))
        .uid(Uids.SINK_FINDINGS)
        .name("findings");
    outputs
        .signals()
        .sinkTo(findings("signals", config.topics().signals()))
        .uid(Uids.SINK_SIGNALS)
        .name("signals");
    outputs
        .actions()
        .sinkTo(atLeastOnce("actions", config.topics().actions(), Action::key, ActionJson::write))
        .uid(Uids.SINK_ACTIONS)
        .name("actions");
    outputs
        .exposure()
        .sinkTo(
            atLeastOnce(
                "exposure",
                config.topics().exposure(),
                FileExposure::key,
                KafkaConnectors::exposureText))
        .uid(Uids.SINK_EXPOSURE)
        .name("exposure");
    addStatusSink(outputs.policyStatuses());
    rejects
        .sinkTo(
            atLeastOnce(
                "rejects",
                config.topics().rejects(),
                KafkaConnectors::originText,
                RejectJson::write))
        .uid(Uids.SINK_REJECTS)
        .name("rejects");
  }

  private KafkaSink<Finding> findings(String name, String topic) {
    return sink(
        name,
        config.kafka().findingsGuarantee(),
        new JsonRecordSerializer<>(
            topic, finding -> finding.detection().subjectKey(), FindingJson::write));
  }

  /** Writes dead letters: messages that webhook or syslog could not deliver. */
  public void addDeadLetterSink(DataStream<DeadLetter> deadLetters) {
    deadLetters
        .sinkTo(
            atLeastOnce(
                "dead-letter", config.topics().deadLetter(), DeadLetter::id, DeadLetterJson::write))
        .uid(Uids.SINK_DEAD_LETTER)
        .name("dead letter");
  }

  private void addStatusSink(DataStream<PolicyStatus> statuses) {
    String topic = config.topics().policyStatus();
    statuses
        .sinkTo(atLeastOnce("policy-status", topic, PolicyStatus::key, PolicyStatusJson::write))
        .uid(Uids.SINK_POLICY_STATUS)
        .name("policy status");
  }

  /** Null, a tombstone, for a file that Cordon has forgotten. */
  private static String exposureText(FileExposure change) {
    return change.isTombstone() ? null : ExposureJson.write(change);
  }

  private static String originText(Reject reject) {
    return reject.origin().caption();
  }

  private <T> KafkaSink<T> atLeastOnce(
      String name,
      String topic,
      JsonRecordSerializer.Text<T> key,
      JsonRecordSerializer.Text<T> value) {
    return sink(
        name, DeliveryGuarantee.AT_LEAST_ONCE, new JsonRecordSerializer<>(topic, key, value));
  }

  private <T> KafkaSink<T> sink(
      String name, DeliveryGuarantee guarantee, JsonRecordSerializer<T> records) {
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(config.kafka().properties())
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            String.valueOf(config.kafka().transactionTimeout().toMillis()))
        .setDeliveryGuarantee(guarantee)
        .setTransactionalIdPrefix(config.kafka().transactionalIdPrefix() + '-' + name)
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setRecordSerializer(records)
        .build();
  }
}
