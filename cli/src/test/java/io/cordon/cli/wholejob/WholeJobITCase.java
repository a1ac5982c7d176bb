package io.cordon.cli.wholejob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicWriter;
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
import java.util.stream.IntStream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job as in production: a real broker, RocksDB, checkpoints, exactly-once findings, and a
 * task that fails half-way.
 */
class WholeJobITCase {
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
  void nothingIsLostOrDuplicatedWhenATaskFailsHalfWay() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      broker.createTopics(topics());
      List<FeedRecord> rows = rows();
      List<FeedRecord> firstHalf = rows.subList(0, rows.size() / 2);
      List<FeedRecord> secondHalf = rows.subList(rows.size() / 2, rows.size());
      send(broker, M365, firstHalf);
      send(broker, BOX, boxRows());
      JobClient job = start(broker, new FailingClock());

      try (CommittedReader findings =
          new CommittedReader(broker.bootstrapServers(), "cordon.findings")) {
        // Committed findings imply a checkpoint, so that there is state to restore after the
        // failure.
        findings.readUntil(values -> values.size() >= SHARES / 4);
        FailingClock.failAfter(secondHalf.size() / 2);
        send(broker, M365, secondHalf);
        findings.readUntil(values -> created(values).size() >= INCIDENTS);
        job.stopWithSavepoint(
                false, directory.resolve("savepoint").toString(), SavepointFormatType.CANONICAL)
            .get();

        assertThat(FailingClock.failures()).isEqualTo(1);
        everyIncidentIsOneFinding(findings.readToEnd());
      }
      everyActionHasOneId(broker);
      everyRejectIsKept(broker);
      everySharedFileIsExposed(broker);
    }
  }

  private static void everyIncidentIsOneFinding(List<String> findings) {
    assertThat(findings.stream().map(Json::parse))
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
        .map(Json::parse)
        .filter(finding -> finding.path("activity_name").asText().equals("Create"))
        .toList();
  }

  private static List<String> filesOf(List<JsonNode> findings, String title) {
    return findings.stream()
        .filter(finding -> finding.at("/finding_info/title").asText().equals(title))
        .map(finding -> finding.at("/resources/0/uid").asText())
        .toList();
  }

  /** Actions are written at least once; a repeated one has the same id. */
  private static void everyActionHasOneId(EmbeddedBroker broker) {
    try (CommittedReader actions =
        new CommittedReader(broker.bootstrapServers(), "cordon.actions")) {
      List<JsonNode> all = actions.readToEnd().stream().map(Json::parse).toList();
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
    try (CommittedReader rejects =
        new CommittedReader(broker.bootstrapServers(), "cordon.rejects")) {
      assertThat(
              rejects.readToEnd().stream()
                  .map(Json::parse)
                  .map(r -> r.path("original").asText())
                  .distinct())
          .hasSize(GARBAGE);
    }
  }

  private static void everySharedFileIsExposed(EmbeddedBroker broker) {
    try (CommittedReader exposure =
        new CommittedReader(broker.bootstrapServers(), "cordon.exposure")) {
      assertThat(
              exposure.readToEnd().stream()
                  .map(Json::parse)
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
        TopicSpec.of("cordon.signals", 1).stampedOnArrival(),
        TopicSpec.of("cordon.actions", 2).stampedOnArrival(),
        TopicSpec.of("cordon.rejects", 1).stampedOnArrival(),
        TopicSpec.of("cordon.exposure", 2).compacted().stampedOnArrival());
  }

  /** Incidents among ordinary downloads; every tenth row is sent twice; some rows are garbage. */
  private static List<FeedRecord> rows() {
    List<FeedRecord> rows = new ArrayList<>();
    for (int number = 0; number < SHARES; number++) {
      Instant time = START.plusSeconds(number);
      rows.addAll(AuditRows.sensitiveShare("share-" + number, time));
      rows.add(AuditRows.download("ordinary-" + number, time));
      if (number < SEQUENCES) {
        rows.addAll(AuditRows.loweredThenShared("lowered-" + number, time));
      }
      if (number < GARBAGE) {
        rows.add(FeedRecord.of("garbage", "{\"CreationTime\": \"truncated-" + number));
      }
    }
    List<FeedRecord> withCopies = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      withCopies.add(rows.get(number));
      if (number % 10 == 0 && !rows.get(number).key().equals("garbage")) {
        withCopies.add(rows.get(number));
      }
    }
    // Event time must pass the last sequence in every partition.
    Instant end = START.plus(Duration.ofDays(1));
    IntStream.range(0, 40).forEach(n -> withCopies.add(AuditRows.download("end-" + n, end)));
    return withCopies;
  }

  private static List<FeedRecord> boxRows() {
    List<FeedRecord> rows = new ArrayList<>();
    for (String file : names("box-", IN_BOX)) {
      rows.add(AuditRows.invitationInBox(file, START));
    }
    // Event time must pass the last sequence in this partition, too.
    rows.add(AuditRows.invitationInBox("box-0", START.plus(Duration.ofDays(1))));
    return rows;
  }

  static void send(EmbeddedBroker broker, String topic, List<FeedRecord> rows) throws Exception {
    try (TopicWriter writer = new TopicWriter(broker.bootstrapServers(), topic)) {
      writer.write(rows);
    }
  }

  private JobClient start(EmbeddedBroker broker, FailingClock clock) throws Exception {
    Path organisation = directory.resolve("org.yaml");
    Files.writeString(organisation, AuditRows.ORGANISATION);
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    given.set(CordonOptions.ORGANISATION, organisation.toString());
    given.set(CordonOptions.POLICIES, policyDirectory().toString());
    given.set(CordonOptions.MODE, "enforce");
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

  /** The two policies that the incidents violate; other built-in policies would match, too. */
  private Path policyDirectory() throws IOException {
    Path selected = Files.createDirectories(directory.resolve("policies"));
    for (String file :
        List.of(
            "sharing/sensitive_file_shared_with_external_person.yml",
            "sequences/label_lowered_then_shared.yml")) {
      Path builtIn = Path.of("../policies", file);
      Files.copy(builtIn, selected.resolve(builtIn.getFileName()));
    }
    return selected;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
  }
}
