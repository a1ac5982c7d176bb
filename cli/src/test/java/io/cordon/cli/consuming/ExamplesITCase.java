package io.cordon.cli.consuming;

import static io.cordon.cli.consuming.EmittedFindings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.examples.ActionConsumer;
import io.cordon.examples.ActionConsumer.Outcome;
import io.cordon.examples.FindingConsumer;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.model.finding.FindingStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumers of docs/consuming.md, with a real broker and the JSON that Cordon writes. */
class ExamplesITCase {
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final long DEADLINE_NANOS = Duration.ofMinutes(1).toNanos();

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start(directory);
    broker.createTopics(List.of(TopicSpec.of("findings", 2), TopicSpec.of("actions", 1)));
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @Test
  void theLatestCommittedRevisionOfEachFindingIsKept() throws Exception {
    try (KafkaProducer<String, String> producer = producer("findings")) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, "findings", finding("of-a-failed-attempt", FindingStage.CREATE, 1));
      producer.flush();
      producer.abortTransaction();
      producer.beginTransaction();
      send(producer, "findings", finding("a", FindingStage.CREATE, 1));
      send(producer, "findings", finding("b", FindingStage.CREATE, 1));
      send(producer, "findings", finding("a", FindingStage.UPDATE, 2));
      send(producer, "findings", finding("a", FindingStage.CREATE, 1));
      producer.commitTransaction();
    }
    KeptFindings kept = new KeptFindings();

    assertThat(keep(kept, "first", 3)).isEqualTo(3);
    assertThat(kept.revisions).containsOnly(Map.entry("a", 2L), Map.entry("b", 1L));
    assertThat(kept.ended).isEmpty();

    // A consumer without offsets reads everything again; meanwhile the finding was closed.
    try (KafkaProducer<String, String> producer = producer("findings")) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, "findings", finding("a", FindingStage.CLOSE, 3));
      producer.commitTransaction();
    }
    assertThat(keep(kept, "second", 1)).isEqualTo(1);
    assertThat(kept.revisions).containsOnly(Map.entry("a", 3L), Map.entry("b", 1L));
    assertThat(kept.ended).containsExactly("a");
  }

  private static int keep(KeptFindings findings, String group, int expected) throws IOException {
    try (FindingConsumer consumer = new FindingConsumer(properties(group), "findings", findings)) {
      int kept = 0;
      for (long end = System.nanoTime() + DEADLINE_NANOS;
          kept < expected && System.nanoTime() < end; ) {
        kept += consumer.poll(WAIT);
      }
      return kept;
    }
  }

  @Test
  void eachActionIsCarriedOutOnceUnlessExpiredOrNeedless() throws Exception {
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    String wanted = EmittedFindings.action("file-1", now.plusSeconds(60));
    String needless = EmittedFindings.action("file-made-private", now.plusSeconds(60));
    String unseen = EmittedFindings.action("file-nobody-can-see", now.plusSeconds(60));
    String newer =
        EmittedFindings.action("file-3", now.plusSeconds(60)).replace("quarantine", "levitate");
    String expired = EmittedFindings.action("file-2", now);
    try (KafkaProducer<String, String> producer = producer("actions")) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String action : List.of(wanted, wanted, expired, needless, unseen, newer)) {
        send(producer, "actions", action);
      }
      producer.commitTransaction();
    }
    OneCloud cloud = new OneCloud();
    List<Outcome> outcomes = new ArrayList<>();
    try (ActionConsumer consumer =
        new ActionConsumer(
            properties("cloud"), "actions", cloud, cloud, Clock.fixed(now, ZoneOffset.UTC))) {
      for (long end = System.nanoTime() + DEADLINE_NANOS;
          outcomes.size() < 6 && System.nanoTime() < end; ) {
        outcomes.addAll(consumer.poll(WAIT));
      }
    }

    assertThat(outcomes)
        .containsExactly(
            Outcome.DONE,
            Outcome.REPEATED,
            Outcome.EXPIRED,
            Outcome.NOT_NEEDED,
            Outcome.DONE,
            Outcome.UNSUPPORTED);
    assertThat(cloud.carriedOut)
        .containsExactly("quarantine file-1", "quarantine file-nobody-can-see");
  }

  private static void send(KafkaProducer<String, String> producer, String topic, String json) {
    // The commit fails if this does.
    var unused = producer.send(new ProducerRecord<>(topic, "subject", json));
  }

  private static Properties properties(String group) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("group.id", group);
    return properties;
  }

  private static KafkaProducer<String, String> producer(String transactionalId) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /** Findings in memory instead of a table. */
  private static final class KeptFindings implements FindingConsumer.Findings {
    private final Map<String, Long> revisions = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public long revision(String uid) {
      return revisions.getOrDefault(uid, 0L);
    }

    @Override
    public void put(String uid, long revision, boolean end, JsonNode finding) {
      assertThat(finding.path("class_uid").asInt()).isEqualTo(2004);
      revisions.put(uid, revision);
      if (end) {
        ended.add(uid);
      }
    }
  }

  /** A cloud with a few files. */
  private static final class OneCloud implements ActionConsumer.Cloud, ActionConsumer.Done {
    private final List<String> carriedOut = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    @Override
    public Set<String> verbs() {
      return Set.of("quarantine", "notify_user");
    }

    @Override
    public String exposure(JsonNode target) {
      return switch (target.path("file_id").asText()) {
        case "file-made-private" -> "private";
        case "file-nobody-can-see" -> "unknown";
        default -> "public";
      };
    }

    @Override
    public void carryOut(String verb, JsonNode target) {
      carriedOut.add(verb + ' ' + target.path("file_id").asText());
    }

    @Override
    public boolean contains(String actionId) {
      return done.contains(actionId);
    }

    @Override
    public void add(String actionId, Instant until) {
      done.add(actionId);
    }
  }
}
