package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Checks before the job starts that Kafka is available, has the topics, and allows what the job
 * will do; a restarting job could not fix this.
 */
public final class KafkaProbe {
  /** Long enough for the first TLS handshakes of a cold process on a busy machine. */
  static final String TIMEOUT_MILLIS = "30000";

  private final JobConfig config;
  private final Properties properties = new Properties();

  private KafkaProbe(JobConfig config) {
    this.config = config;
    properties.putAll(config.kafka().properties());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
  }

  /**
   * What there is in Kafka for the job.
   *
   * @param audit the existing topics of audit records, at least one
   * @param present all topics of the job that exist, those of audit records among them
   * @param absent topics that do not exist and that the job does without
   * @param hidden topics that the job would read if they exist, which this user may not know
   */
  public record Inputs(
      List<String> audit, List<String> present, List<String> absent, List<String> hidden) {}

  /**
   * Checks all topics that the job needs.
   *
   * @throws ConfigException if Kafka does not let us in, a topic is missing, or a right is missing
   * @throws KafkaAbsentException if no broker can be reached
   */
  public static Inputs requireTopics(JobConfig config)
      throws ConfigException, KafkaAbsentException, InterruptedException {
    Reachability.require(config.kafka().properties());
    return new KafkaProbe(config).require();
  }

  private Inputs require() throws ConfigException, InterruptedException {
    try (Admin admin = Admin.create(properties)) {
      TopicAccess topics = TopicAccess.of(admin, config.topics().all());
      List<String> audit = config.topics().audit().stream().filter(topics::isPresent).toList();
      requirePresent(topics, audit);
      requireStatusTopic(topics);
      new RequiredRights(config, properties).require(admin, topics);
      return inputs(topics, audit);
    } catch (KafkaException | ExecutionException unusable) {
      String sentence =
          KafkaFailure.explain(unusable, properties)
              .orElseGet(
                  () ->
                      "Kafka at " + KafkaFailure.servers(properties) + ": " + innermost(unusable));
      throw new ConfigException(sentence, config.kafka().secrets().safe(unusable));
    }
  }

  private Inputs inputs(TopicAccess topics, List<String> audit) {
    return new Inputs(
        audit,
        config.topics().all().stream().filter(topics::isPresent).toList(),
        config.usableTopics().stream().filter(topics::isAbsent).toList(),
        config.topics().inputs().stream().filter(topics::isHidden).toList());
  }

  private String innermost(Throwable failure) {
    return failure.getCause() == null
        ? config.kafka().secrets().hide(failure.getMessage())
        : innermost(failure.getCause());
  }

  private void requirePresent(TopicAccess topics, List<String> audit) throws ConfigException {
    Set<String> missing = new TreeSet<>(config.requiredOutputTopics());
    missing.removeIf(topic -> !topics.isAbsent(topic));
    boolean isBlind = config.topics().audit().stream().anyMatch(topics::isHidden);
    if (audit.isEmpty() && !isBlind) {
      missing.addAll(config.topics().audit());
    }
    if (!missing.isEmpty()) {
      String hint = audit.isEmpty() && !isBlind ? "; one of the audit topics is enough" : "";
      throw new ConfigException(
          "Kafka at %s has no topic %s%s; cordon run --create-topics creates what is missing"
              .formatted(KafkaFailure.servers(properties), String.join(", ", missing), hint));
    }
  }

  /** Whoever publishes a policy must learn whether it was accepted. */
  private void requireStatusTopic(TopicAccess topics) throws ConfigException {
    String policies = config.topics().policies();
    String status = config.topics().policyStatus();
    if (topics.isPresent(policies) && topics.isAbsent(status)) {
      String sentence =
          "Kafka at %s has the topic %s, but no topic %s for the status of each published policy;"
              + " cordon run --create-topics creates it";
      throw new ConfigException(
          sentence.formatted(KafkaFailure.servers(properties), policies, status));
    }
  }
}
