package io.cordon.cli.wholejob;

import static io.cordon.cli.wholejob.LiveRules.BEACON;
import static io.cordon.cli.wholejob.LiveRules.OTHER_SEQUENCE;
import static io.cordon.cli.wholejob.LiveRules.POLICY;
import static io.cordon.cli.wholejob.LiveRules.SEQUENCE;
import static io.cordon.cli.wholejob.LiveRules.policy;
import static io.cordon.cli.wholejob.LiveRules.rule;
import static io.cordon.cli.wholejob.LiveRules.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.cluster.EmbeddedCluster;
import io.cordon.harness.topic.FeedRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sequence is published, changed, disabled, enabled and removed while the job runs, without a
 * restart. Another sequence of the same steps, which the job starts with, finds every file: once it
 * has, the first one would have, too.
 */
class LiveSequencesITCase {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path directory;
  private PolicyPublisher publisher;
  private Probes probes;
  private int marks;

  @Test
  void aSequenceChangesWhileTheJobRuns() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      LiveJob live = new LiveJob(directory, broker, cluster);
      live.write("beacon.yml", rule(BEACON, "Beacon", "verb: share"));
      live.write("sequence.yml", sequence(OTHER_SEQUENCE, "6h"));
      JobClient job = live.start(null);
      try (PolicyPublisher toPolicies = new PolicyPublisher(broker.bootstrapServers());
          Probes ofJob = new Probes(broker.bootstrapServers(), BEACON, START)) {
        publisher = toPolicies;
        probes = ofJob;
        detectsFromItsPublicationOn();
        nothingOfTheOldVersionIsDetected();
        isDisabledAndEnabled();
        isRemoved();
      }
      assertThat(cluster.runsWithoutRestart(job.getJobID())).isTrue();
    }
  }

  private void detectsFromItsPublicationOn() throws Exception {
    lowerThenShare("unpublished");

    publish(sequence(SEQUENCE, "6h"), "accepted");
    lowerThenShare("published");
    probes.awaitFinding(SEQUENCE, "published");

    assertThat(probes.filesFoundBy(SEQUENCE)).containsExactly("published");
  }

  private void nothingOfTheOldVersionIsDetected() throws Exception {
    probes.passTime(Duration.ofHours(1));
    List<FeedRecord> begun = AuditRows.loweredThenShared("begun", probes.time());
    probes.send(begun.subList(0, 1));
    // One hour ahead, and the newest record: its second step waits until event time goes on.
    probes.send(AuditRows.loweredThenShared("waiting", probes.time().plusSeconds(1)));
    // Visible when the rows before it have been processed, and too old to move event time.
    var unused = probes.probe();

    String version = publish(sequence(SEQUENCE, "5h"), "accepted").path("version").asText();
    probes.passTime(Duration.ofHours(2));
    probes.send(begun.subList(1, begun.size()));
    lowerThenShare("changed");
    probes.awaitFinding(SEQUENCE, "changed");

    assertThat(probes.filesFoundBy(OTHER_SEQUENCE)).contains("waiting");
    assertThat(probes.filesFoundBy(SEQUENCE)).containsExactly("published", "changed");
    assertThat(probes.versionsFoundBy(SEQUENCE)).hasSize(2).endsWith(version);
  }

  private void isDisabledAndEnabled() throws Exception {
    publish(sequence(SEQUENCE, "5h") + "enabled: false\n", "disabled");
    lowerThenShare("disabled");
    publish(sequence(SEQUENCE, "5h"), "accepted");
    lowerThenShare("enabled");
    probes.awaitFinding(SEQUENCE, "enabled");

    assertThat(probes.filesFoundBy(SEQUENCE)).containsExactly("published", "changed", "enabled");
  }

  private void isRemoved() throws Exception {
    publish(null, "removed");
    lowerThenShare("removed");

    assertThat(probes.filesFoundBy(SEQUENCE)).containsExactly("published", "changed", "enabled");
  }

  /**
   * Returns when the change is in force at every task. Changes arrive in order, and a finding is
   * visible after a checkpoint: the finding of a policy that is published later shows that this
   * change was before that checkpoint.
   */
  private JsonNode publish(String text, String state) throws Exception {
    JsonNode status = text == null ? publisher.remove(SEQUENCE) : publisher.publish(SEQUENCE, text);
    assertThat(status.path("state").asText()).isEqualTo(state);
    marks++;
    String mark = publisher.publish(POLICY, policy("Mark " + marks)).path("version").asText();
    probes.until(versions -> mark.equals(versions.get(POLICY)));
    return status;
  }

  /** Both steps; then event time passes them. */
  private void lowerThenShare(String file) throws Exception {
    probes.passTime(Duration.ofHours(1));
    probes.send(AuditRows.loweredThenShared(file, probes.time()));
    probes.passTime(Duration.ofHours(2));
    var unused = probes.probe();
    probes.awaitFinding(OTHER_SEQUENCE, file);
    unused = probes.probe();
  }
}
