package io.cordon.cli.wholejob;

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

/** Reads a topic as a consumer does that sees only what is committed. */
final class Committed implements AutoCloseable {
  private final KafkaConsumer<String, String> consumer;
  private final List<String> values = new ArrayList<>();

  Committed(String bootstrapServers, String topic) {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(topic)) {
      partitions.add(new TopicPartition(topic, partition.partition()));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on until the condition holds for all values so far; fails after two minutes. */
  List<String> until(Predicate<List<String>> condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.test(values)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("gave up waiting after " + values.size() + " values");
      }
      poll();
    }
    return List.copyOf(values);
  }

  /** Reads to the end of what is committed now. */
  List<String> toTheEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    return until(
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
