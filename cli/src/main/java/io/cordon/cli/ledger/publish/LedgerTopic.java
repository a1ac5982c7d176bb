package io.cordon.cli.ledger.publish;

import io.cordon.cli.options.UserErrorException;
import io.cordon.job.config.JobConfig;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.json.LabelAtRestJson;
import java.time.Duration;
import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to the topic of labels at rest. */
final class LedgerTopic {
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(10);

  private final String topic;
  private final Properties properties = new Properties();

  LedgerTopic(JobConfig config) {
    topic = config.topics().ledger();
    properties.putAll(config.kafka().properties());
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
  }

  String name() {
    return topic;
  }

  /**
   * Publishes all labels, and returns when Kafka has them.
   *
   * @throws ExecutionException when Kafka refused one
   */
  void publish(Collection<LabelAtRest> labels) throws ExecutionException {
    AtomicReference<Exception> refused = new AtomicReference<>();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      for (LabelAtRest label : labels) {
        String text = LabelAtRestJson.write(label);
        // Also fails through the callback, which keeps the first reason.
        var unused =
            producer.send(
                new ProducerRecord<>(topic, label.key(), text),
                (done, failure) -> refused.compareAndSet(null, failure));
        if (refused.get() != null) {
          break;
        }
      }
      producer.flush();
    }
    if (refused.get() != null) {
      throw new ExecutionException(refused.get());
    }
  }

  /**
   * A producer would wait a minute for a topic that is missing, or create it uncompacted.
   *
   * @throws UserErrorException when the topic is missing
   */
  void requireTopic() {
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, text, text)) {
      var partitions = consumer.partitionsFor(topic, KAFKA_TIMEOUT);
      if (partitions == null || partitions.isEmpty()) {
        throw new UserErrorException(
            "Kafka at %s has no topic %s: labels at rest need it, compacted"
                .formatted(properties.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), topic));
      }
    }
  }
}
