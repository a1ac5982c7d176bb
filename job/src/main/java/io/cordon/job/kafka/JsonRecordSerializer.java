package io.cordon.job.kafka;

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
 * Writes one JSON text a message, or a tombstone where there is no text, keyed so that all messages
 * of one subject keep their order. The message's time is left to the broker: event times are old,
 * and retention would eat them.
 */
final class JsonRecordSerializer<T>
    implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  /** A text of a thing; ships with the job. */
  @FunctionalInterface
  interface Text<T> extends Serializable {
    String of(T thing);
  }

  private final String topic;
  private final Text<T> key;
  private final Text<T> value;

  JsonRecordSerializer(String topic, Text<T> key, Text<T> value) {
    this.topic = topic;
    this.key = key;
    this.value = value;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T thing, KafkaSinkContext context, Long eventMillis) {
    return new ProducerRecord<>(topic, utf8(key.of(thing)), utf8(value.of(thing)));
  }

  /** A sink that pools its transactional ids asks which topics it writes to. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic))));
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
