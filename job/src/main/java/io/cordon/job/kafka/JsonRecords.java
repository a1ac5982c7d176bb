package io.cordon.job.kafka;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes one JSON text a message, keyed so that all messages of one subject keep their order. The
 * message's time is left to the broker: event times are old, and retention would eat them.
 */
final class JsonRecords<T> implements KafkaRecordSerializationSchema<T> {
  /** A text of a thing; ships with the job. */
  @FunctionalInterface
  interface Text<T> extends Serializable {
    String of(T thing);
  }

  private final String topic;
  private final Text<T> key;
  private final Text<T> value;

  JsonRecords(String topic, Text<T> key, Text<T> value) {
    this.topic = topic;
    this.key = key;
    this.value = value;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T thing, KafkaSinkContext context, Long eventMillis) {
    return new ProducerRecord<>(topic, utf8(key.of(thing)), utf8(value.of(thing)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
