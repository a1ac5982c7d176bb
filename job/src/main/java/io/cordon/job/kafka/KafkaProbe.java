package io.cordon.job.kafka;

import io.cordon.job.config.ConfigMistake;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Asks Kafka, before the job starts, whether it is there and has the topics: a retry would not
 * help.
 */
public final class KafkaProbe {
  private static final String TIMEOUT_MILLIS = "10000";

  private KafkaProbe() {}

  public static void require(JobConfig config) throws ConfigMistake, InterruptedException {
    Set<String> missing = new TreeSet<>(config.topics().all());
    Properties properties = new Properties();
    properties.putAll(config.kafka().properties());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    String servers = properties.getProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
    try (Admin admin = Admin.create(properties)) {
      missing.removeAll(admin.listTopics().names().get());
    } catch (KafkaException | ExecutionException unreachable) {
      Throwable cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      throw new ConfigMistake(
          CordonOptions.BOOTSTRAP_SERVERS.key()
              + ": \""
              + servers
              + "\" does not answer: "
              + cause.getMessage(),
          unreachable);
    }
    if (!missing.isEmpty()) {
      throw new ConfigMistake(
          "Kafka at " + servers + " has no topic " + String.join(", ", missing));
    }
  }
}
