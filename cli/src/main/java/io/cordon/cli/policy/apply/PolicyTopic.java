package io.cordon.cli.policy.apply;

import io.cordon.cli.options.UserMistake;
import io.cordon.job.config.JobConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of policies and the topic of their statuses, for one who publishes. */
final class PolicyTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A rule of the greatest length, and what the protocol adds. */
  private static final int LARGEST_REQUEST_BYTES = 8 << 20;

  private final JobConfig.Topics topics;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> statuses;
  private final Properties properties = new Properties();

  /**
   * @throws UserMistake where Kafka does not answer, or lacks one of the topics
   */
  PolicyTopic(JobConfig config) {
    topics = config.topics();
    properties.putAll(config.kafka().properties());
    properties.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
    StringDeserializer text = new StringDeserializer();
    statuses = new KafkaConsumer<>(properties, text, text);
    try {
      statuses.assign(partitions(statuses, topics.policyStatus()));
    } catch (UserMistake | KafkaException unusable) {
      statuses.close();
      throw unusable;
    }
    producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /** All that is published now, and what the job has refused of it. */
  PublishedPolicies read() {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> policies = new KafkaConsumer<>(properties, text, text)) {
      policies.assign(partitions(policies, topics.policies()));
      toTheEnd(
          policies,
          record -> {
            if (record.value() == null) {
              texts.remove(record.key());
            } else if (record.key() != null) {
              texts.put(record.key(), record.value());
            }
            places.put(record.key(), placeOf(record));
          });
    }
    Set<String> refused = new HashSet<>();
    toTheEnd(
        statuses,
        record -> {
          PublishedStatus answer =
              record.value() == null ? null : PublishedStatus.of(record.value());
          if (answer != null && answer.policyId() != null) {
            boolean ofTheLast = answer.place().equals(places.get(answer.policyId()));
            if (answer.isRefused() && ofTheLast) {
              refused.add(answer.policyId());
            } else {
              refused.remove(answer.policyId());
            }
          }
        });
    return new PublishedPolicies(texts, refused);
  }

  private static String placeOf(ConsumerRecord<?, ?> record) {
    return PublishedStatus.place(record.topic(), record.partition(), record.offset());
  }

  /** Publishes, and gives each rule's place in the topic. */
  Map<String, ApplyPlan.Step> publish(List<ApplyPlan.Step> steps)
      throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ApplyPlan.Step step : steps) {
      sent.add(producer.send(new ProducerRecord<>(topics.policies(), step.id(), step.text())));
    }
    Map<String, ApplyPlan.Step> places = new HashMap<>();
    for (int number = 0; number < sent.size(); number++) {
      RecordMetadata at = sent.get(number).get();
      places.put(PublishedStatus.place(at.topic(), at.partition(), at.offset()), steps.get(number));
    }
    return places;
  }

  /** What the job says of what lies at these places, as far as it says so in time. */
  Map<String, PublishedStatus> answers(Set<String> places, Duration atMost) {
    Map<String, PublishedStatus> answers = new HashMap<>();
    long end = System.nanoTime() + atMost.toNanos();
    while (answers.size() < places.size() && System.nanoTime() - end < 0) {
      for (ConsumerRecord<String, String> record : statuses.poll(POLL)) {
        PublishedStatus answer = record.value() == null ? null : PublishedStatus.of(record.value());
        if (answer != null && places.contains(answer.place())) {
          answers.put(answer.place(), answer);
        }
      }
    }
    return answers;
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    var found = consumer.listTopics(PATIENCE).get(topic);
    if (found == null) {
      throw new UserMistake(
          "Kafka at %s has no topic %s: policies need %s and %s, both compacted"
              .formatted(
                  properties.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG),
                  topic,
                  topics.policies(),
                  topics.policyStatus()));
    }
    return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static void toTheEnd(
      KafkaConsumer<String, String> consumer, Consumer<ConsumerRecord<String, String>> take) {
    consumer.seekToBeginning(consumer.assignment());
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(take);
    }
  }

  @Override
  public void close() {
    producer.close();
    statuses.close();
  }
}
