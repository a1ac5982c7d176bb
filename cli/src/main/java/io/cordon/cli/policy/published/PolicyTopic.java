package io.cordon.cli.policy.published;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.KafkaBroker;
import io.cordon.cli.options.UserErrorException;
import io.cordon.job.config.JobConfig;
import io.cordon.policy.live.PolicySigning;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Publishes to the policy topic, and reads the policy topic and the topic of statuses. */
public final class PolicyTopic implements AutoCloseable {
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(10);

  /** Enough for the longest rule with the overhead of the protocol. */
  private static final int LARGEST_REQUEST_BYTES = 8 << 20;

  private final JobConfig.Topics topics;
  private final PolicySigning signing;
  private final Clock clock;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> statuses;
  private final Properties properties = new Properties();

  /**
   * @param clock dates what is signed
   * @throws UserErrorException when one of the topics is missing
   */
  private PolicyTopic(JobConfig config, Clock clock) {
    this.clock = clock;
    topics = config.topics();
    signing = config.signing();
    properties.putAll(config.kafka().properties());
    properties.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
    StringDeserializer text = new StringDeserializer();
    statuses = new KafkaConsumer<>(properties, text, text);
    try {
      statuses.assign(partitions(statuses, topics.policyStatus()));
    } catch (UserErrorException | KafkaException unusable) {
      statuses.close();
      throw unusable;
    }
    producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /** What is done with the topic. */
  @FunctionalInterface
  public interface Use<T> {
    T apply(PolicyTopic topic) throws Exception;
  }

  /**
   * Uses the topic; what Kafka's clients refuse is a mistake in their settings, and may be a
   * secret.
   *
   * @param given where the settings are
   * @throws UserErrorException when Kafka cannot be reached or lets nobody in, or a topic is
   *     missing
   */
  public static <T> T use(JobConfigFile given, JobConfig config, Clock clock, Use<T> use)
      throws Exception {
    return KafkaBroker.use(
        given,
        config,
        () -> {
          try (PolicyTopic topic = new PolicyTopic(config, clock)) {
            return use.apply(topic);
          }
        });
  }

  /** Reads all published rules, and what the job says of each. */
  public PublishedPolicies read() {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> policies = new KafkaConsumer<>(properties, text, text)) {
      policies.assign(partitions(policies, topics.policies()));
      readToEnd(
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
    Map<String, PublishedStatus> last = new HashMap<>();
    readToEnd(
        statuses,
        record -> {
          PublishedStatus status = statusOf(record);
          if (status != null && status.policyId() != null) {
            last.put(status.policyId(), status);
          }
        });
    // A status of an earlier text says nothing of the last one.
    last.values().removeIf(status -> !status.place().equals(places.get(status.policyId())));
    return new PublishedPolicies(texts, last);
  }

  private static PublishedStatus statusOf(ConsumerRecord<?, String> record) {
    return record.value() == null ? null : PublishedStatus.parse(record.value());
  }

  private static String placeOf(ConsumerRecord<?, ?> record) {
    return PublishedStatus.place(record.topic(), record.partition(), record.offset());
  }

  /**
   * Publishes rules.
   *
   * @param texts by rule id; null removes the rule
   * @return the ids of the rules by the places of their messages in the topic
   */
  public Map<String, String> publish(Map<String, String> texts)
      throws ExecutionException, InterruptedException {
    Map<String, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    texts.forEach((id, text) -> sent.put(id, producer.send(signed(id, text))));
    Map<String, String> places = new HashMap<>();
    for (Map.Entry<String, Future<RecordMetadata>> message : sent.entrySet()) {
      RecordMetadata metadata = message.getValue().get();
      places.put(
          PublishedStatus.place(metadata.topic(), metadata.partition(), metadata.offset()),
          message.getKey());
    }
    return places;
  }

  private ProducerRecord<String, String> signed(String id, String text) {
    ProducerRecord<String, String> message = new ProducerRecord<>(topics.policies(), id, text);
    if (signing.canSign()) {
      String signature = signing.sign(topics.policies(), id, text, clock.millis());
      message.headers().add(PolicySigning.HEADER, signature.getBytes(StandardCharsets.UTF_8));
    }
    return message;
  }

  /** The statuses of the messages at these places that the job publishes before the timeout. */
  public Map<String, PublishedStatus> awaitStatuses(Set<String> places, Duration timeout) {
    Map<String, PublishedStatus> found = new HashMap<>();
    long end = System.nanoTime() + timeout.toNanos();
    while (found.size() < places.size() && System.nanoTime() - end < 0) {
      for (ConsumerRecord<String, String> record : statuses.poll(POLL_TIMEOUT)) {
        PublishedStatus status = statusOf(record);
        if (status != null && places.contains(status.place())) {
          found.put(status.place(), status);
        }
      }
    }
    return found;
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    var partitions = consumer.partitionsFor(topic, KAFKA_TIMEOUT);
    if (partitions == null || partitions.isEmpty()) {
      String sentence =
          "Kafka at %s has no topic %s: policies need %s and %s, both compacted;"
              + " cordon run --create-topics creates them";
      throw new UserErrorException(
          sentence.formatted(
              properties.getProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG),
              topic,
              topics.policies(),
              topics.policyStatus()));
    }
    return partitions.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static void readToEnd(
      KafkaConsumer<String, String> consumer, Consumer<ConsumerRecord<String, String>> handler) {
    consumer.seekToBeginning(consumer.assignment());
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL_TIMEOUT).forEach(handler);
    }
  }

  @Override
  public void close() {
    producer.close();
    statuses.close();
  }
}
