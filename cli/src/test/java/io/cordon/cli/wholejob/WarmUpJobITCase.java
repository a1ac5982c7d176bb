package io.cordon.cli.wholejob;

import static io.cordon.cli.wholejob.LiveRules.BEACON;
import static io.cordon.cli.wholejob.LiveRules.POLICY;
import static io.cordon.cli.wholejob.LiveRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.cluster.EmbeddedCluster;
import io.cordon.harness.topic.FeedRecord;
import java.io.IOException;
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

/** The job learns from files first, and only where it starts without state. */
class WarmUpJobITCase {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path directory;

  @Test
  void filesAreLearnedFromOnceAndNothingIsFoundInThem() throws Exception {
    Path old = Files.createDirectories(directory.resolve("old"));
    write(old, "a.jsonl", AuditRows.sensitiveShare("one", START));
    write(old, "b.jsonl", AuditRows.sensitiveShare("two", START));
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      LiveJob live = new LiveJob(directory, broker, cluster);
      live.write("share.yml", rule(BEACON, "Shared", "verb: share"));
      live.write(
          "taken.yml",
          rule(POLICY, "Sensitive file taken", "verb: download, file.label|gte: Confidential"));
      try (Probes probes = new Probes(broker.bootstrapServers(), BEACON, START)) {
        live.warmUpWith(old);
        JobClient job = live.start(null);
        takes(probes, "one", "two");
        assertThat(probes.filesFoundBy(BEACON)).as("nothing is found in the files").isEmpty();
        probes.send(AuditRows.sensitiveShare("one", START));

        live.warmUpWith(null);
        job = live.start(stopped(job));
        assertThat(probes.probe()).isEmpty();
        assertThat(probes.filesFoundBy(BEACON)).as("known already").doesNotContain("one");

        write(old, "c.jsonl", AuditRows.sensitiveShare("three", START));
        live.warmUpWith(old);
        live.start(stopped(job));
        probes.send(List.of(AuditRows.download("three", START.plus(Duration.ofHours(1)))));
        assertThat(probes.probe()).isEmpty();
        assertThat(probes.filesFoundBy(POLICY)).containsExactlyInAnyOrder("one", "two");
      }
    }
  }

  private static void takes(Probes probes, String... files) throws Exception {
    List<FeedRecord> rows = new ArrayList<>();
    for (String file : files) {
      rows.add(AuditRows.download(file, START.plus(Duration.ofHours(1))));
    }
    probes.send(rows);
    for (String file : files) {
      probes.awaitFinding(POLICY, file);
    }
  }

  private String stopped(JobClient job) throws Exception {
    return job.stopWithSavepoint(
            false, directory.resolve("savepoints").toString(), SavepointFormatType.CANONICAL)
        .get();
  }

  private static void write(Path directory, String name, List<FeedRecord> rows) throws IOException {
    Files.write(directory.resolve(name), rows.stream().map(FeedRecord::value).toList());
  }
}
