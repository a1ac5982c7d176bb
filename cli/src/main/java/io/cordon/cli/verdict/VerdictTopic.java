package io.cordon.cli.verdict;

import io.cordon.cli.options.UserErrorException;
import io.cordon.job.config.JobConfig;
import io.cordon.model.finding.Verdict;
import io.cordon.model.json.VerdictJson;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to the topic of verdicts. */
final class VerdictTopic {
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(10);

  private final String topic;
  private final Properties properties = new Properties();

  VerdictTopic(JobConfig config) {
    topic = config.topics().verdicts();
    properties.putAll(config.kafka().properties());
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
  }

  /**
   * Publishes the verdict; a withdrawn one is a message without a value.
   *
   * @throws UserErrorException when the topic is missing
   */
  void publish(Verdict verdict) throws ExecutionException, InterruptedException {
    requireTopic();
    String text = verdict.isWithdrawn() ? null : VerdictJson.write(verdict);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, verdict.findingUid(), text)).get();
    }
  }

  /** A producer would wait a minute for a topic that is missing, or create it uncompacted. */
  private void requireTopic() {
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, text, text)) {
      var partitions = consumer.partitionsFor(topic, KAFKA_TIMEOUT);
      if (partitions == null || partitions.isEmpty()) {
        throw new UserErrorException(
            "Kafka at %s has no topic %s: verdicts need it, compacted"
                .formatted(properties.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), topic));
      }
    }
  }
}
