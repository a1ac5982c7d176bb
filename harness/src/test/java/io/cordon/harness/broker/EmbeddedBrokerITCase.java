package io.cordon.harness.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerITCase {

  private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02Z");
  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start();
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @Test
  void recordsComeBackFromEveryPartitionInOrder() throws Exception {
    broker.createTopics(List.of(TopicSpec.of("harbour", 3)));
    List<String> sent = IntStream.range(0, 300).mapToObj(i -> "crate " + i).toList();

    try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
      for (int i = 0; i < sent.size(); i++) {
        producer.send(new ProducerRecord<>("harbour", i % 3, null, sent.get(i))).get();
      }
    }

    assertThat(values(read(broker, "harbour", 3, sent.size(), Map.of())))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void aTopicStampedOnArrivalReplacesTheTimeOfTheProducer() throws Exception {
    broker.createTopics(
        List.of(TopicSpec.of("stamped", 1).stampedOnArrival(), TopicSpec.of("unstamped", 1)));
    Instant before = Instant.now();

    for (String topic : List.of("stamped", "unstamped")) {
      try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
        producer.send(new ProducerRecord<>(topic, 0, LONG_AGO.toEpochMilli(), "k", "v")).get();
      }
    }

    assertThat(Instant.ofEpochMilli(read(broker, "unstamped", 1, 1, Map.of()).get(0).timestamp()))
        .isEqualTo(LONG_AGO);
    assertThat(Instant.ofEpochMilli(read(broker, "stamped", 1, 1, Map.of()).get(0).timestamp()))
        .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
  }

  @Test
  void topicSettingsReachTheBroker() throws Exception {
    broker.createTopics(List.of(TopicSpec.of("compacted", 2).compacted().stampedOnArrival()));

    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "compacted");
    try (Admin admin = admin(broker)) {
      var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
      assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
    }
  }

  @Test
  void everyPartitionIsAvailableWhenCreateTopicsReturns() throws Exception {
    for (int round = 0; round < 5; round++) {
      String topic = "ready-" + round;
      broker.createTopics(List.of(TopicSpec.of(topic, 8)));
      Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
      IntStream.range(0, 8)
          .forEach(p -> partitions.put(new TopicPartition(topic, p), OffsetSpec.latest()));
      try (Admin admin = admin(broker)) {
        assertThat(admin.listOffsets(partitions).all().get()).hasSize(8);
      }
    }
  }

  @Test
  void creatingATopicAgainIsNoError() {
    broker.createTopics(List.of(TopicSpec.of("twice", 1)));
    broker.createTopics(List.of(TopicSpec.of("twice", 1), TopicSpec.of("once", 1)));

    assertThat(topics(broker)).contains("twice", "once");
  }

  @Test
  void refusedTopicNamesTheReason() {
    assertThatThrownBy(
            () -> broker.createTopics(List.of(TopicSpec.of("bad", 1).with("no.such.setting", "1"))))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("no.such.setting");
  }

  @Test
  void unknownTopicIsNotCreatedBySending() {
    try (KafkaProducer<String, String> producer =
        producer(broker, Map.of("max.block.ms", "1000"))) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("nobody-made-this", "v")).get())
          .isInstanceOf(ExecutionException.class);
    }
    assertThat(topics(broker)).doesNotContain("nobody-made-this");
  }

  @Test
  void readCommittedSeesOnlyCommittedTransactions() throws Exception {
    broker.createTopics(List.of(TopicSpec.of("transacted", 1)));
    try (KafkaProducer<String, String> producer =
        producer(broker, Map.of("transactional.id", "t-1"))) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transacted", "kept")).get();
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transacted", "dropped")).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("transacted", "kept too")).get();
      producer.commitTransaction();
    }

    assertThat(
            values(read(broker, "transacted", 1, 2, Map.of("isolation.level", "read_committed"))))
        .containsExactly("kept", "kept too");
    assertThat(
            values(read(broker, "transacted", 1, 3, Map.of("isolation.level", "read_uncommitted"))))
        .containsExactly("kept", "dropped", "kept too");
  }

  @Test
  void consumerGroupsKeepTheirOffsets() throws Exception {
    broker.createTopics(List.of(TopicSpec.of("grouped", 1)));
    try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
      producer.send(new ProducerRecord<>("grouped", "first")).get();
    }
    assertThat(subscribe(broker, "grouped", "readers")).containsExactly("first");

    try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
      producer.send(new ProducerRecord<>("grouped", "second")).get();
    }
    assertThat(subscribe(broker, "grouped", "readers")).containsExactly("second");
  }

  @Test
  void secondStartOnTheSameDirectoryKeepsTopicsAndRecords(@TempDir Path directory)
      throws Exception {
    Path dataDir = directory.resolve("kafka");
    try (EmbeddedBroker first = EmbeddedBroker.start(dataDir)) {
      first.createTopics(List.of(TopicSpec.of("kept", 1).compacted()));
      try (KafkaProducer<String, String> producer = producer(first, Map.of())) {
        producer.send(new ProducerRecord<>("kept", "k", "still here")).get();
      }
    }

    try (EmbeddedBroker second = EmbeddedBroker.start(dataDir)) {
      assertThat(topics(second)).contains("kept");
      assertThat(values(read(second, "kept", 1, 1, Map.of()))).containsExactly("still here");
    }
    assertThat(dataDir).isNotEmptyDirectory();
  }

  @Test
  void temporaryDirectoryIsDeletedOnClose() throws IOException {
    EmbeddedBroker temporary = EmbeddedBroker.start();
    Path dataDir = temporary.dataDir();
    assertThat(dataDir).isNotEmptyDirectory();

    temporary.close();

    assertThat(dataDir).doesNotExist();
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static Set<String> topics(EmbeddedBroker broker) {
    try (Admin admin = admin(broker)) {
      return admin.listTopics().names().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedBroker broker, Map<String, Object> more) {
    return new KafkaProducer<>(with(broker, more), new StringSerializer(), new StringSerializer());
  }

  private static Map<String, Object> with(EmbeddedBroker broker, Map<String, Object> more) {
    Map<String, Object> config = new HashMap<>(more);
    config.put("bootstrap.servers", broker.bootstrapServers());
    return config;
  }

  private static List<ConsumerRecord<String, String>> read(
      EmbeddedBroker broker, String topic, int partitions, int expected, Map<String, Object> more) {
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            with(broker, more), new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      return poll(consumer, expected);
    }
  }

  private static List<String> subscribe(EmbeddedBroker broker, String topic, String group) {
    Map<String, Object> config = Map.of("group.id", group, "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            with(broker, config), new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      List<String> seen = values(poll(consumer, 1));
      consumer.commitSync();
      return seen;
    }
  }

  /**
   * Reads until the expected number of records has arrived, then polls once more, to detect surplus
   * records.
   */
  private static List<ConsumerRecord<String, String>> poll(
      KafkaConsumer<String, String> consumer, int expected) {
    List<ConsumerRecord<String, String>> seen = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (seen.size() < expected && System.nanoTime() - deadline < 0) {
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    }
    consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    return seen;
  }

  private static List<String> values(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(ConsumerRecord::value).toList();
  }
}
