package io.cordon.harness.topic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records to a topic, and returns when the broker has acknowledged them. */
public final class TopicWriter implements AutoCloseable {
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  public TopicWriter(String bootstrapServers, String topic) {
    this(bootstrapServers, topic, Map.of());
  }

  /**
   * @param settings further settings of the Kafka producer
   */
  public TopicWriter(String bootstrapServers, String topic, Map<String, Object> settings) {
    this.topic = topic;
    Map<String, Object> all = new HashMap<>(settings);
    all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    ByteArraySerializer bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(all, bytes, bytes);
  }

  /** Sends all records at once, whatever their due times, and waits for all of them. */
  public void write(List<FeedRecord> records) throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sends = new ArrayList<>();
    for (FeedRecord record : records) {
      sends.add(send(record.key(), utf8(record.value())));
    }
    for (Future<RecordMetadata> send : sends) {
      send.get();
    }
  }

  /**
   * Writes one record.
   *
   * @param value null for a tombstone
   * @return the record's offset in its partition
   */
  public long write(String key, byte[] value) throws ExecutionException, InterruptedException {
    return send(key, value).get().offset();
  }

  private Future<RecordMetadata> send(String key, byte[] value) {
    return producer.send(new ProducerRecord<>(topic, utf8(key), value));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }
}
