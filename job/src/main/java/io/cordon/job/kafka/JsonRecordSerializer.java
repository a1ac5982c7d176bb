package io.cordon.job.kafka;

import io.cordon.model.text.UnsafeText;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes one JSON document per message, or a tombstone where the text is null. All messages with
 * the same key keep their order. The broker sets the message's time: with the old times of events,
 * retention would delete new messages. Characters that could do harm to a consumer are escaped in
 * keys as they are in JSON.
 */
final class JsonRecordSerializer<T>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  /** Derives a text from a value; serialized with the job. */
  @FunctionalInterface
  interface Text<T> extends Serializable {
    String of(T value);
  }

  private final String topic;
  private final Text<T> keyText;
  private final Text<T> valueText;

  JsonRecordSerializer(String topic, Text<T> keyText, Text<T> valueText) {
    this.topic = topic;
    this.keyText = keyText;
    this.valueText = valueText;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T value, KafkaSinkContext context, Long eventMillis) {
    String key = UnsafeText.inKey(keyText.of(value));
    return new ProducerRecord<>(topic, utf8(key), utf8(valueText.of(value)));
  }

  /** Flink needs the topic in order to pool transactional ids. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
