package io.cordon.cli.bench.subject;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.job.config.JobConfig;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.reject.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How many files and people the records are about that a job has read, up to their end or to the
 * offsets which it has committed.
 */
final class KeysRead {
  private static final Duration POLL = Duration.ofMillis(200);

  private final AuditReader reader;
  private final Set<Integer> files = new HashSet<>();
  private final Set<Integer> people = new HashSet<>();

  private KeysRead(Clock clock) {
    reader = new AuditReader(clock);
  }

  /**
   * @param files that are named; an actor without a file counts as one, as in the job
   * @param people in all clouds together
   */
  record Count(long files, long people) {}

  /**
   * @param complete whether the job has read all records: then nothing need be committed
   */
  static Count of(JobConfig config, List<String> topics, boolean complete, Clock clock) {
    Properties properties = new Properties();
    properties.putAll(config.kafka().properties());
    properties.put("group.id", config.kafka().groupId());
    KeysRead keys = new KeysRead(clock);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes)) {
      Set<TopicPartition> partitions = new HashSet<>();
      topics.forEach(
          topic ->
              consumer
                  .partitionsFor(topic)
                  .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
      Map<TopicPartition, Long> ends =
          complete
              ? new HashMap<>(consumer.endOffsets(partitions))
              : committed(consumer, partitions);
      ends.values().removeIf(offset -> offset == 0);
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      keys.readTo(consumer, ends);
    }
    return new Count(keys.files.size(), keys.people.size());
  }

  private static Map<TopicPartition, Long> committed(
      KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    consumer
        .committed(partitions)
        .forEach((partition, end) -> ends.put(partition, end == null ? 0 : end.offset()));
    return ends;
  }

  private void readTo(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Set<TopicPartition> open = new HashSet<>(ends.keySet());
    while (!open.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < ends.get(partition)) {
          reader.read(record.value(), Origin.ofTopic("", 0, 0), this::add);
        }
      }
      open.removeIf(each -> consumer.position(each) >= ends.get(each));
      consumer.pause(consumer.assignment().stream().filter(each -> !open.contains(each)).toList());
    }
  }

  /** Hashes of 32 bits: of ten million keys, one in a thousand is lost. */
  private void add(Reading reading) {
    Activity activity = reading.activity();
    if (activity != null) {
      files.add(activity.subjectKey().hashCode());
      people.add(activity.person(PeopleScope.ORGANISATION).text().hashCode());
    }
  }
}
