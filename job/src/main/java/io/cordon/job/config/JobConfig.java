package io.cordon.job.config;

import io.cordon.delivery.Destination;
import io.cordon.job.core.Settings;
import io.cordon.policy.live.PolicySigning;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * The checked configuration of a streaming job.
 *
 * @param flink all given keys except the webhook's address and the settings of the Kafka clients,
 *     which may be secrets: Flink shows its configuration on its web page
 * @param signing who may publish policies; not for the settings, which many operators carry
 * @param disorder how late an event may arrive and still count for a sequence
 * @param idleness after this time without records a partition does not hold back event time
 * @param outputs where to deliver findings besides Kafka
 * @param warmUp files and directories of older logs, which a job without state reads first
 */
public record JobConfig(
    Configuration flink,
    Settings settings,
    PolicySigning signing,
    Kafka kafka,
    Topics topics,
    Duration disorder,
    Duration idleness,
    List<Destination> outputs,
    List<String> warmUp) {

  /**
   * Connection to Kafka, and guarantee for findings.
   *
   * @param properties settings of all Kafka clients
   */
  public record Kafka(
      Properties properties,
      String groupId,
      String transactionalIdPrefix,
      Duration transactionTimeout,
      DeliveryGuarantee findingsGuarantee) {

    /** What must not be shown of the properties. */
    public KafkaSecrets secrets() {
      return KafkaSecrets.of(properties);
    }

    @Override
    public String toString() {
      return "Kafka" + properties.stringPropertyNames();
    }
  }

  /**
   * Names of input and output topics.
   *
   * @param audit input topics of audit records; at least one must exist
   * @param policies input topic of published policies; need not exist
   * @param policyStatus required only if the topic of policies exists
   * @param verdicts input topic of verdicts about findings; need not exist
   * @param deadLetter required only with a webhook or syslog
   */
  public record Topics(
      List<String> audit,
      String findings,
      String signals,
      String actions,
      String exposure,
      String rejects,
      String policies,
      String policyStatus,
      String verdicts,
      String ledger,
      String deadLetter) {

    /** The output topics that every job needs. */
    public List<String> required() {
      return List.of(findings, signals, actions, exposure, rejects);
    }

    /** The topics that the job reads if they exist. */
    public List<String> inputs() {
      return Stream.concat(audit.stream(), Stream.of(policies, verdicts)).toList();
    }

    /** All topics that the job may read or write. */
    public List<String> all() {
      return Stream.of(inputs().stream(), required().stream(), Stream.of(policyStatus, deadLetter))
          .flatMap(topics -> topics)
          .distinct()
          .toList();
    }
  }

  /** All topics that this job reads or writes where they exist. */
  public List<String> usableTopics() {
    return topics.all().stream()
        .filter(topic -> !outputs.isEmpty() || !topic.equals(topics.deadLetter()))
        .toList();
  }

  /** The output topics that this job needs. */
  public List<String> requiredOutputTopics() {
    return Stream.concat(
            topics.required().stream(),
            outputs.isEmpty() ? Stream.empty() : Stream.of(topics.deadLetter()))
        .toList();
  }

  /**
   * Reads and checks a configuration.
   *
   * @throws ConfigException with a line for each mistake
   */
  public static JobConfig of(Configuration given) throws ConfigException {
    return new JobConfigReader(given).read();
  }
}
