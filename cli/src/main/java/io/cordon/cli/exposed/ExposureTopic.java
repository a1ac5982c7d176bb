package io.cordon.cli.exposed;

import io.cordon.cli.options.UserErrorException;
import io.cordon.job.config.JobConfig;
import io.cordon.model.json.JsonFormatException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of exposure, as a running job keeps it: read from its beginning to its end. */
final class ExposureTopic {
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);

  private final String topic;
  private final Properties properties = new Properties();

  ExposureTopic(JobConfig config) {
    topic = config.topics().exposure();
    properties.putAll(config.kafka().properties());
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
  }

  /**
   * What was read.
   *
   * @param unread messages that are no exposure of a file
   */
  record Result(ExposedFiles files, long messages, long unread) {}

  /**
   * Reads all that is there now.
   *
   * @throws UserErrorException when the topic is missing
   */
  Result read() {
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, text, text)) {
      consumer.assign(partitions(consumer));
      consumer.seekToBeginning(consumer.assignment());
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      ExposedFiles files = new ExposedFiles();
      long messages = 0;
      long unread = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, String> message : consumer.poll(POLL_TIMEOUT)) {
          messages++;
          unread += isRead(files, message) ? 0 : 1;
        }
      }
      return new Result(files, messages, unread);
    }
  }

  private static boolean isRead(ExposedFiles files, ConsumerRecord<String, String> message) {
    if (message.value() == null) {
      files.forget(message.key());
      return true;
    }
    try {
      files.add(ExposedFile.parse(message.value()));
      return true;
    } catch (JsonFormatException another) {
      return false;
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    var partitions = consumer.partitionsFor(topic, KAFKA_TIMEOUT);
    if (partitions == null || partitions.isEmpty()) {
      throw new UserErrorException(
          "Kafka at %s has no topic %s: the running job writes it"
              .formatted(properties.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG), topic));
    }
    return partitions.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }
}
