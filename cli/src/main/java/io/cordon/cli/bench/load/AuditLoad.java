package io.cordon.cli.bench.load;

import io.cordon.harness.broker.Topics;
import io.cordon.model.identity.App;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes native records to the topics of their clouds, in turn to each partition, so that every
 * partition keeps the order of delivery.
 */
public final class AuditLoad implements AutoCloseable {
  private final BenchTopics topics;
  private final int partitions;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<App, Integer> next = new EnumMap<>(App.class);
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  private AuditLoad(BenchTopics topics, int partitions, KafkaProducer<byte[], byte[]> producer) {
    this.topics = topics;
    this.partitions = partitions;
    this.producer = producer;
  }

  /** Creates the topics and opens them for writing. */
  public static AuditLoad create(String bootstrapServers, BenchTopics topics, int partitions) {
    new Topics(bootstrapServers).create(topics.specs(partitions));
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            "5",
            ProducerConfig.BATCH_SIZE_CONFIG,
            String.valueOf(1 << 18),
            // A slow machine is no failure.
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            "600000");
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new AuditLoad(topics, partitions, new KafkaProducer<>(settings, bytes, bytes));
  }

  /** Sends a record of a cloud. */
  public void send(App app, byte[] record) {
    int partition = next.merge(app, 1, Integer::sum) % partitions;
    var unused =
        producer.send(
            new ProducerRecord<>(topics.audit(app), partition, null, record),
            (metadata, failed) -> {
              if (failed != null) {
                failure.compareAndSet(null, failed);
              }
            });
  }

  /** Waits until all records have arrived; throws what has stopped one. */
  public void flush() throws Exception {
    producer.flush();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
