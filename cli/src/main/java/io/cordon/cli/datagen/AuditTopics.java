package io.cordon.cli.datagen;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.kafka.KafkaFailure;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics that audit records are sent to; what Kafka does not want is one clear sentence. */
final class AuditTopics implements AutoCloseable {
  private static final String TIMEOUT_MILLIS = "10000";
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Properties properties;
  private final KafkaProducer<String, String> producer;
  private final Map<App, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private AuditTopics(Properties properties) {
    this.properties = properties;
    StringSerializer text = new StringSerializer();
    this.producer = new KafkaProducer<>(properties, text, text);
  }

  /**
   * Connects to the brokers.
   *
   * @throws UserErrorException when they do not answer, or lack a topic of one of these clouds
   */
  static AuditTopics open(String servers, Set<App> apps) throws Exception {
    Properties properties = new Properties();
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    try {
      requireTopics(properties, apps);
      properties.remove(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG);
      properties.put(ProducerConfig.ACKS_CONFIG, "all");
      properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
      properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
      properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
      properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "30000");
      return new AuditTopics(properties);
    } catch (KafkaException | ExecutionException refused) {
      throw explained(refused, properties);
    }
  }

  private static void requireTopics(Properties properties, Set<App> apps)
      throws ExecutionException, InterruptedException {
    List<String> missing = new ArrayList<>();
    try (Admin admin = Admin.create(properties)) {
      List<String> names = apps.stream().map(AuditTopics::name).sorted().toList();
      for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
        try {
          topic.getValue().get();
        } catch (ExecutionException refused) {
          if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) {
            throw refused;
          }
          missing.add(topic.getKey());
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new UserErrorException(
          "--kafka: Kafka at %s has no topic %s"
              .formatted(
                  properties.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG),
                  String.join(", ", missing.stream().sorted().toList())));
    }
  }

  private static Exception explained(Exception refused, Properties properties) {
    String key = CordonOptions.BOOTSTRAP_SERVERS.key() + ": ";
    return KafkaFailure.explain(refused, properties)
        .map(sentence -> "--kafka: " + sentence.replace(key, ""))
        .<Exception>map(sentence -> new UserErrorException(sentence, refused))
        .orElse(refused);
  }

  static String name(App app) {
    return switch (app) {
      case M365 -> CordonOptions.TOPIC_M365.defaultValue();
      case BOX -> CordonOptions.TOPIC_BOX.defaultValue();
      case DROPBOX -> CordonOptions.TOPIC_DROPBOX.defaultValue();
      case GOOGLE_WORKSPACE -> CordonOptions.TOPIC_GOOGLE.defaultValue();
      case UNKNOWN -> throw new IllegalArgumentException("no cloud: " + app);
    };
  }

  /**
   * Sends a record, which may be on its way for a while.
   *
   * @throws UserErrorException when Kafka has refused this or an earlier one
   */
  void send(NativeRecord record) throws Exception {
    requireHealthy();
    ProducerRecord<String, String> message =
        new ProducerRecord<>(name(record.app()), record.key(), record.text());
    try {
      // The callback receives success and failure alike.
      var unused =
          producer.send(
              message,
              (metadata, failed) -> {
                if (failed == null) {
                  acknowledged.merge(record.app(), 1L, Long::sum);
                } else {
                  failure.compareAndSet(null, failed);
                }
              });
    } catch (KafkaException refused) {
      throw explained(refused, properties);
    }
  }

  /** Waits until everything that was sent has arrived. */
  void flush() throws Exception {
    producer.flush();
    requireHealthy();
  }

  private void requireHealthy() throws Exception {
    if (failure.get() != null) {
      throw explained(failure.get(), properties);
    }
  }

  /** How many records of each cloud have arrived. */
  Map<App, Long> acknowledged() {
    return new TreeMap<>(acknowledged);
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
