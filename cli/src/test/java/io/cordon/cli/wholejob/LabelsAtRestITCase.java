package io.cordon.cli.wholejob;

import static io.cordon.cli.wholejob.LiveRules.BEACON;
import static io.cordon.cli.wholejob.LiveRules.POLICY;
import static io.cordon.cli.wholejob.LiveRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.cluster.EmbeddedCluster;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of files at rest reach the running job through their topic, and are in its state. */
class LabelsAtRestITCase {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String CONFIDENTIAL = "11111111-0000-0000-0000-000000000002";
  private static final String BY_ID = "one";
  private static final String BY_URL = "0a1b2c3d-1111-4222-8333-444455556666";
  private static final String BY_LOG = "three";
  private static final String UNLABELLED = "four";
  private static final String PLACE = "https://contoso.example/sites/a/Docs/%s.docx";
  private static final int MOST_TRIES = 200;

  @TempDir private Path directory;

  @Test
  void aPublishedLabelCountsFromTheNextActivityOnAndAfterARestart() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      LiveJob live = new LiveJob(directory, broker, cluster);
      broker.createTopics(List.of(TopicSpec.of("cordon.ledger", 2).compacted()));
      live.write("share.yml", rule(BEACON, "Shared", "verb: share"));
      live.write(
          "taken.yml", rule(POLICY, "Taken", "verb: download, file.label|gte: Confidential"));
      try (Probes probes = new Probes(broker.bootstrapServers(), BEACON, START)) {
        JobClient job = live.start(null);
        publish(config(broker));
        List<String> found = takenUntil(probes, 3);
        assertThat(found).containsExactlyInAnyOrder(BY_ID, BY_URL, BY_LOG);

        String savepoint = stopped(job);
        probes.passTime(Duration.ofDays(3));
        live.start(savepoint);
        assertThat(takenUntil(probes, 6))
            .containsExactlyInAnyOrder(BY_ID, BY_URL, BY_LOG, BY_ID, BY_URL, BY_LOG);
        refusesWhatIsNoLabel(broker.bootstrapServers());
        listsWhatIsExposedNow(config(broker));
      }
    }
  }

  private Path config(EmbeddedBroker broker) throws Exception {
    return Files.writeString(
        directory.resolve("cordon.yaml"),
        """
        cordon:
          kafka: {bootstrap-servers: '%s'}
          org: %s
        """
            .formatted(broker.bootstrapServers(), directory.resolve("org.yaml")));
  }

  private void publish(Path config) throws Exception {
    Path ledger =
        Files.write(
            directory.resolve("ledger.jsonl"),
            List.of(
                line("\"app_tenant\":\"tenant-1\",\"file_id\":\"" + BY_ID + '"'),
                line("\"app_tenant\":\"tenant-1\",\"url\":\"" + PLACE.formatted(BY_URL) + '"'),
                line("\"url\":\"" + PLACE.formatted(BY_LOG) + '"'),
                line("\"url\":\"" + PLACE.formatted("nowhere") + '"'),
                "nonsense"));
    Path log =
        Files.writeString(
            directory.resolve("log.jsonl"), AuditRows.download(BY_LOG, START).value());

    CommandRun without = CommandRun.of("ledger", "--config", config.toString(), ledger.toString());
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err())
        .contains("2 labels not published: app_tenant is missing")
        .contains("ledger.jsonl:5: not JSON")
        .contains("2 labels published to cordon.ledger");

    CommandRun run =
        CommandRun.of(
            "ledger", "--config", config.toString(), "--log", log.toString(), ledger.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err())
        .contains("4 labels at rest: 1 matched a file of the logs, 3 did not")
        .contains("3 labels published to cordon.ledger");
  }

  private static String line(String file) {
    return "{\"app\":\"m365\",%s,\"id\":\"%s\"}".formatted(file, CONFIDENTIAL);
  }

  /** Downloads all files again and again, until so many findings are there. */
  private static List<String> takenUntil(Probes probes, int findings) throws Exception {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      List<FeedRecord> rows = new ArrayList<>();
      for (String file : List.of(BY_ID, BY_URL, BY_LOG, UNLABELLED)) {
        rows.add(AuditRows.download(file, probes.time()));
      }
      probes.send(rows);
      assertThat(probes.probe()).isEmpty();
      List<String> found = probes.filesFoundBy(POLICY);
      if (found.size() >= findings) {
        return found;
      }
    }
    throw new AssertionError("gave up after " + MOST_TRIES + " downloads");
  }

  private String stopped(JobClient job) throws Exception {
    return job.stopWithSavepoint(
            false, directory.resolve("savepoints").toString(), SavepointFormatType.CANONICAL)
        .get();
  }

  private static void refusesWhatIsNoLabel(String bootstrapServers) throws Exception {
    try (TopicWriter topic = new TopicWriter(bootstrapServers, "cordon.ledger");
        CommittedReader rejects = new CommittedReader(bootstrapServers, "cordon.rejects")) {
      topic.write(List.of(FeedRecord.of("box||1", "{\"app\":\"box\",\"file_id\":\"1\"}")));
      rejects.readUntil(texts -> !texts.isEmpty());
      assertThat(rejects.readToEnd().get(0))
          .contains("\"topic\":\"cordon.ledger\"", "\"reason\":\"bad_label_at_rest\"")
          .contains("which label is it?");
    }
  }

  private static void listsWhatIsExposedNow(Path config) {
    CommandRun run =
        CommandRun.of(
            "exposed",
            "--kafka",
            "--config",
            config.toString(),
            "--label",
            "Confidential",
            "--csv");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines().get(0)).startsWith("label,exposure,app,since,by,file_name");
    assertThat(run.lines().get(1)).startsWith("Confidential,external,m365,2026-03-0");
    assertThat(run.err())
        .contains("exposed files: external or wider, Confidential or higher")
        .contains("of cordon.exposure read");

    CommandRun box =
        CommandRun.of("exposed", "--kafka", "--config", config.toString(), "--app=box");
    assertThat(box.out()).isEmpty();
    assertThat(box.err()).contains("0 exposed files: external or wider, in box");
  }
}
