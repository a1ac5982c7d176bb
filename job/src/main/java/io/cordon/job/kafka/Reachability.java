package io.cordon.job.kafka;

import io.cordon.job.config.ConfigException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Whether a broker can be reached at all, asked before anything else: a Kafka client waits for as
 * long as it may, also for one that will never answer.
 */
public final class Reachability {
  private static final int CONNECT_MILLIS = 3_000;

  /** A cold process on a busy machine may need longer; then only what is certain counts. */
  private static final String ANSWER_MILLIS = "5000";

  private Reachability() {}

  /**
   * Returns when a broker answers, or may still do so.
   *
   * @param properties the settings of a client
   * @throws ConfigException if no host is known, or only one side speaks TLS
   * @throws KafkaAbsentException if nobody listens, which may be over in a moment
   */
  public static void require(Properties properties)
      throws ConfigException, KafkaAbsentException, InterruptedException {
    String text = KafkaFailure.servers(properties);
    if (!BootstrapServers.areWellFormed(text)) {
      // Kafka's own refusal says what is wrong with the setting.
      return;
    }
    BootstrapServers servers = BootstrapServers.of(text);
    if (servers.addresses().isEmpty()) {
      throw new ConfigException(KafkaSettingMistake.noHostIsKnown(text));
    }
    Properties quick = new Properties();
    quick.putAll(properties);
    quick.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    quick.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    try (Admin admin = Admin.create(quick)) {
      require(admin, servers, properties);
    } catch (KafkaException refusedSetting) {
      // Whoever asks next is told which one.
      return;
    }
  }

  private static void require(Admin admin, BootstrapServers servers, Properties properties)
      throws ConfigException, KafkaAbsentException, InterruptedException {
    if (!servers.isAnyOpen(CONNECT_MILLIS)) {
      throw new KafkaAbsentException(new SilentBroker(properties).sentence());
    }
    if (!answers(admin)) {
      Optional<String> mistake = new SilentBroker(properties).certainMistake();
      if (mistake.isPresent()) {
        throw new ConfigException(mistake.get());
      }
    }
  }

  /** Also when it refuses: whoever asks next is told why. */
  private static boolean answers(Admin admin) throws InterruptedException {
    try {
      admin.describeCluster().nodes().get();
      return true;
    } catch (ExecutionException failed) {
      return !(failed.getCause() instanceof TimeoutException);
    }
  }
}
