package io.cordon.cli.datagen;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The audit records that arrive in Kafka from now on, and what Cordon reads in them. */
final class ArrivedRecords implements AutoCloseable {
  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

  ArrivedRecords(String servers, Set<App> clouds) {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    consumer.assign(
        clouds.stream().map(app -> new TopicPartition(AuditTopics.name(app), 0)).toList());
    consumer.seekToEnd(consumer.assignment());
    // Only this settles where the end is.
    consumer.assignment().forEach(consumer::position);
  }

  /** All that have arrived by now. */
  List<ConsumerRecord<String, String>> read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return records;
  }

  /** Of those that were read before, how many are in each topic. */
  Map<String, Long> counts() {
    return records.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::topic, TreeMap::new, Collectors.counting()));
  }

  /** The readings of those that were read before. */
  List<Reading> readings() {
    AuditReader reader = new AuditReader(Clock.systemUTC());
    List<Reading> readings = new ArrayList<>();
    for (ConsumerRecord<String, String> record : records) {
      byte[] bytes = record.value().getBytes(StandardCharsets.UTF_8);
      Origin origin = Origin.ofTopic(record.topic(), record.partition(), record.offset());
      reader.read(bytes, origin, readings::add);
    }
    return readings;
  }

  /** When the last one was sent. */
  Instant lastSent() {
    return Instant.ofEpochMilli(
        records.stream().mapToLong(ConsumerRecord::timestamp).max().orElseThrow());
  }

  static List<Instant> times(List<Reading> readings) {
    return readings.stream().map(Reading::time).filter(Objects::nonNull).sorted().toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
