package io.cordon.harness.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic from its beginning, and sees only committed records.
 *
 * <p>It keeps every value that it has read: for topics that fit in memory.
 */
public final class CommittedReader implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final KafkaConsumer<String, String> consumer;
  private final List<String> values = new ArrayList<>();

  public CommittedReader(String bootstrapServers, String topic) {
    this(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topic);
  }

  /**
   * @param clientSettings with which a Kafka client connects
   */
  public CommittedReader(Map<String, Object> clientSettings, String topic) {
    Properties properties = new Properties();
    properties.putAll(clientSettings);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(topic)) {
      partitions.add(new TopicPartition(topic, partition.partition()));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Reads until the condition holds for all values so far.
   *
   * @return all values so far
   * @throws AssertionError when the condition does not hold after two minutes
   */
  public List<String> readUntil(Predicate<List<String>> condition) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!condition.test(values)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("gave up waiting after " + values.size() + " values");
      }
      poll();
    }
    return List.copyOf(values);
  }

  /** Reads everything that is committed now, and returns all values so far. */
  public List<String> readToEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    return readUntil(
        ignored ->
            ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
  }

  private void poll() {
    consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
