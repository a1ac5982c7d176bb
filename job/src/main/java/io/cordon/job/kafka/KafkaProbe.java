package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
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
 * Checks before the job starts that Kafka is available and has the topics; a restarting job could
 * not fix this.
 */
public final class KafkaProbe {
  private static final String TIMEOUT_MILLIS = "10000";

  private KafkaProbe() {}

  /**
   * Checks all topics that the job needs.
   *
   * @return the existing topics of audit records, at least one
   * @throws ConfigException if Kafka does not answer or a topic is missing
   */
  public static List<String> requireTopics(JobConfig config)
      throws ConfigException, InterruptedException {
    Set<String> present = topics(config);
    Set<String> missing = new TreeSet<>(config.requiredOutputTopics());
    missing.removeAll(present);
    List<String> audit = config.topics().audit().stream().filter(present::contains).toList();
    if (audit.isEmpty()) {
      missing.addAll(config.topics().audit());
    }
    if (!missing.isEmpty()) {
      String hint = audit.isEmpty() ? "; one of the audit topics is enough" : "";
      throw new ConfigException(
          "Kafka at %s has no topic %s%s"
              .formatted(servers(config), String.join(", ", missing), hint));
    }
    requireStatusTopic(config, present);
    return audit;
  }

  /** Whoever publishes a policy must learn whether it was accepted. */
  private static void requireStatusTopic(JobConfig config, Set<String> present)
      throws ConfigException {
    String policies = config.topics().policies();
    String status = config.topics().policyStatus();
    if (present.contains(policies) && !present.contains(status)) {
      throw new ConfigException(
          "Kafka at %s has the topic %s, but no topic %s for the status of each published policy"
              .formatted(servers(config), policies, status));
    }
  }

  private static Set<String> topics(JobConfig config) throws ConfigException, InterruptedException {
    Properties properties = new Properties();
    properties.putAll(config.kafka().properties());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    try (Admin admin = Admin.create(properties)) {
      return admin.listTopics().names().get();
    } catch (KafkaException | ExecutionException unreachable) {
      Throwable cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      throw new ConfigException(
          CordonOptions.BOOTSTRAP_SERVERS.key()
              + ": \""
              + servers(config)
              + "\" does not answer: "
              + config.kafka().secrets().hide(cause.getMessage()),
          config.kafka().secrets().safe(unreachable));
    }
  }

  private static String servers(JobConfig config) {
    return config.kafka().properties().getProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
  }
}
