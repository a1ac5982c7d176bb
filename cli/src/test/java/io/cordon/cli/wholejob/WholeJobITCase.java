package io.cordon.cli.wholejob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.job.CordonJob;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job as it runs in production: a real broker, RocksDB, checkpoints, exactly-once
 * findings, and a task that dies half-way.
 */
class WholeJobITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int SHARES = 400;
  private static final int SEQUENCES = 40;
  private static final int GARBAGE = 50;
  private static final int IN_BOX = 20;
  private static final int INCIDENTS = SHARES + SEQUENCES + IN_BOX;

  private static final String M365 = "cordon.audit.m365";
  private static final String BOX = "cordon.audit.box";

  private static final String SHARED = "Sensitive file shared with an external person";
  private static final String LOWERED = "Label lowered or removed, then the file shared outside";

  @TempDir private Path directory;

  @Test
  void nothingIsLostOrDoubledWhenATaskDiesHalfWay() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      broker.createTopics(topics());
      List<AuditRows.Row> rows = rows();
      List<AuditRows.Row> firstHalf = rows.subList(0, rows.size() / 2);
      List<AuditRows.Row> secondHalf = rows.subList(rows.size() / 2, rows.size());
      send(broker, M365, firstHalf);
      send(broker, BOX, boxRows());
      JobClient job = start(broker, new FailOnce());

      try (Committed findings = new Committed(broker.bootstrapServers(), "cordon.findings")) {
        // What is committed is in a checkpoint: the failure finds state to restore.
        findings.until(values -> values.size() >= SHARES / 4);
        FailOnce.failAfter(secondHalf.size() / 2);
        send(broker, M365, secondHalf);
        findings.until(values -> created(values).size() >= INCIDENTS);
        job.stopWithSavepoint(
                false, directory.resolve("savepoint").toString(), SavepointFormatType.CANONICAL)
            .get();

        assertThat(FailOnce.failures()).isEqualTo(1);
        everyIncidentIsOneFinding(findings.toTheEnd());
      }
      everyActionHasOneId(broker);
      everyRejectIsKept(broker);
      everySharedFileIsExposed(broker);
    }
  }

  private static void everyIncidentIsOneFinding(List<String> findings) {
    assertThat(findings.stream().map(WholeJobITCase::json))
        .extracting(finding -> finding.at("/metadata/uid").asText())
        .doesNotHaveDuplicates();
    List<JsonNode> all = created(findings);
    assertThat(all)
        .extracting(finding -> finding.at("/finding_info/uid").asText())
        .doesNotHaveDuplicates();
    List<String> shared = new ArrayList<>(names("share-", SHARES));
    shared.addAll(names("box-", IN_BOX));
    assertThat(filesOf(all, SHARED)).containsExactlyInAnyOrderElementsOf(shared);
    assertThat(filesOf(all, LOWERED))
        .containsExactlyInAnyOrderElementsOf(names("lowered-", SEQUENCES));
    assertThat(all).hasSize(INCIDENTS);
  }

  private static List<JsonNode> created(List<String> findings) {
    return findings.stream()
        .map(WholeJobITCase::json)
        .filter(finding -> finding.path("activity_name").asText().equals("Create"))
        .toList();
  }

  private static List<String> filesOf(List<JsonNode> findings, String title) {
    return findings.stream()
        .filter(finding -> finding.at("/finding_info/title").asText().equals(title))
        .map(finding -> finding.at("/resources/0/uid").asText())
        .toList();
  }

  /** At least once: an action may come twice, and says so by its id. */
  private static void everyActionHasOneId(EmbeddedBroker broker) {
    try (Committed actions = new Committed(broker.bootstrapServers(), "cordon.actions")) {
      List<JsonNode> all = actions.toTheEnd().stream().map(WholeJobITCase::json).toList();
      assertThat(all.stream().map(action -> action.path("action_id").asText()).distinct())
          .hasSameSizeAs(
              all.stream()
                  .map(a -> a.at("/target/file_id").asText() + a.path("verb").asText())
                  .distinct()
                  .toList());
      assertThat(
              all.stream()
                  .filter(a -> a.path("verb").asText().equals("remove_external_collaborators"))
                  .map(a -> a.at("/target/file_id").asText())
                  .distinct())
          .containsAll(names("share-", SHARES));
    }
  }

  private static void everyRejectIsKept(EmbeddedBroker broker) {
    try (Committed rejects = new Committed(broker.bootstrapServers(), "cordon.rejects")) {
      assertThat(
              rejects.toTheEnd().stream()
                  .map(WholeJobITCase::json)
                  .map(r -> r.path("original").asText())
                  .distinct())
          .hasSize(GARBAGE);
    }
  }

  private static void everySharedFileIsExposed(EmbeddedBroker broker) {
    try (Committed exposure = new Committed(broker.bootstrapServers(), "cordon.exposure")) {
      assertThat(
              exposure.toTheEnd().stream()
                  .map(WholeJobITCase::json)
                  .filter(change -> change.path("exposure").asText().equals("external"))
                  .map(change -> change.path("file_id").asText())
                  .distinct())
          .hasSize(INCIDENTS);
    }
  }

  private static List<TopicSpec> topics() {
    return List.of(
        TopicSpec.of(M365, 2),
        TopicSpec.of(BOX, 1),
        TopicSpec.of("cordon.findings", 2).stampedOnArrival(),
        TopicSpec.of("cordon.actions", 2).stampedOnArrival(),
        TopicSpec.of("cordon.rejects", 1).stampedOnArrival(),
        TopicSpec.of("cordon.exposure", 2).compacted().stampedOnArrival());
  }

  /** Incidents among ordinary downloads, every tenth row twice, garbage in between. */
  private static List<AuditRows.Row> rows() {
    List<AuditRows.Row> rows = new ArrayList<>();
    for (int number = 0; number < SHARES; number++) {
      Instant time = START.plusSeconds(number);
      rows.addAll(AuditRows.sensitiveShare("share-" + number, time));
      rows.add(AuditRows.download("ordinary-" + number, time));
      if (number < SEQUENCES) {
        rows.addAll(AuditRows.loweredThenShared("lowered-" + number, time));
      }
      if (number < GARBAGE) {
        rows.add(new AuditRows.Row("garbage", "{\"CreationTime\": \"truncated-" + number));
      }
    }
    List<AuditRows.Row> withCopies = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      withCopies.add(rows.get(number));
      if (number % 10 == 0 && !rows.get(number).key().equals("garbage")) {
        withCopies.add(rows.get(number));
      }
    }
    // Time must pass the last sequence in every partition.
    Instant end = START.plus(Duration.ofDays(1));
    IntStream.range(0, 40).forEach(n -> withCopies.add(AuditRows.download("end-" + n, end)));
    return withCopies;
  }

  private static List<AuditRows.Row> boxRows() {
    List<AuditRows.Row> rows = new ArrayList<>();
    for (String file : names("box-", IN_BOX)) {
      rows.add(AuditRows.invitationInBox(file, START));
    }
    // Time must pass the last sequence in this partition too.
    rows.add(AuditRows.invitationInBox("box-0", START.plus(Duration.ofDays(1))));
    return rows;
  }

  static void send(EmbeddedBroker broker, String topic, List<AuditRows.Row> rows) throws Exception {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      List<Future<?>> sends = new ArrayList<>();
      rows.forEach(
          row -> sends.add(producer.send(new ProducerRecord<>(topic, row.key(), row.json()))));
      for (Future<?> send : sends) {
        send.get();
      }
    }
  }

  private JobClient start(EmbeddedBroker broker, FailOnce clock) throws Exception {
    Path organisation = directory.resolve("org.yaml");
    Files.writeString(organisation, AuditRows.ORGANISATION);
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    given.set(CordonOptions.ORGANISATION, organisation.toString());
    given.set(CordonOptions.POLICIES, watched().toString());
    given.set(CordonOptions.DISORDER, Duration.ofHours(2));
    given.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    given.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    JobConfig config = JobConfig.of(given);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, config.flink());
    CordonJob.build(env, config, clock);
    return env.executeAsync(CordonJob.NAME);
  }

  /** The two policies that the incidents break; others of the pack would count them, too. */
  private Path watched() throws IOException {
    Path watched = Files.createDirectories(directory.resolve("policies"));
    for (String file :
        List.of(
            "sharing/sensitive_file_shared_with_external_person.yml",
            "sequences/label_lowered_then_shared.yml")) {
      Path builtIn = Path.of("../policies", file);
      Files.copy(builtIn, watched.resolve(builtIn.getFileName()));
    }
    return watched;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new AssertionError(text, notJson);
    }
  }
}
