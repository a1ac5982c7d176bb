package io.cordon.cli.bench.load;

import io.cordon.model.identity.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Copies the records of some topics to others at a fixed rate. */
public final class PacedLoad {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long SLICE_MILLIS = 5;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String bootstrapServers;
  private final BenchTopics source;

  public PacedLoad(String bootstrapServers, BenchTopics source) {
    this.bootstrapServers = bootstrapServers;
    this.source = source;
  }

  /**
   * Sends evenly, a few at a time.
   *
   * @return how late the last records were sent, in seconds; more than a moment means that this
   *     process could not keep the rate
   */
  public double send(AuditLoad target, long records, double recordsPerSecond) throws Exception {
    Map<String, App> apps = new HashMap<>();
    for (App app : App.values()) {
      if (app != App.UNKNOWN) {
        apps.put(source.audit(app), app);
      }
    }
    long sent = 0;
    long begin = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(apps)) {
      while (sent < records) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          begin = begin == 0 ? System.nanoTime() : begin;
          waitUntil(begin + (long) (sent / recordsPerSecond * NANOS));
          target.send(apps.get(record.topic()), record.value());
          if (++sent == records) {
            break;
          }
        }
      }
    }
    target.flush();
    return Math.max(0, (System.nanoTime() - begin) / NANOS - records / recordsPerSecond);
  }

  /** In slices, because a sleep for every record would be too coarse. */
  private static void waitUntil(long dueNanos) {
    long wait = dueNanos - System.nanoTime();
    if (wait > TimeUnit.MILLISECONDS.toNanos(SLICE_MILLIS)) {
      LockSupport.parkNanos(wait);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, App> apps) {
    Properties properties = new Properties();
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes);
    List<TopicPartition> partitions = new ArrayList<>();
    apps.keySet()
        .forEach(
            topic ->
                consumer
                    .partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }
}
