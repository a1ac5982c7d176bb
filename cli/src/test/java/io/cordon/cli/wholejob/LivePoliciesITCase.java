package io.cordon.cli.wholejob;

import static io.cordon.cli.wholejob.LiveRules.BEACON;
import static io.cordon.cli.wholejob.LiveRules.FILTER;
import static io.cordon.cli.wholejob.LiveRules.OTHER_SEQUENCE;
import static io.cordon.cli.wholejob.LiveRules.POLICY;
import static io.cordon.cli.wholejob.LiveRules.SEQUENCE;
import static io.cordon.cli.wholejob.LiveRules.bomb;
import static io.cordon.cli.wholejob.LiveRules.filter;
import static io.cordon.cli.wholejob.LiveRules.policy;
import static io.cordon.cli.wholejob.LiveRules.rule;
import static io.cordon.cli.wholejob.LiveRules.sequence;
import static io.cordon.cli.wholejob.LiveRules.sequenceOfSeven;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.cluster.EmbeddedCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Policies are published, changed, refused, disabled and removed while the job runs, with a real
 * broker, RocksDB and exactly-once findings, and without a restart.
 */
class LivePoliciesITCase {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path directory;

  @Test
  void policiesChangeWhileTheJobRuns() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        EmbeddedCluster cluster = EmbeddedCluster.start()) {
      LiveJob live = new LiveJob(directory, broker, cluster);
      live.write("beacon.yml", rule(BEACON, "Beacon", "verb: share"));
      live.write("sequence.yml", sequence(SEQUENCE, "6h"));
      JobClient job = live.start(null);
      String savepoint;
      String version;
      List<String> files;
      try (PolicyPublisher publisher = new PolicyPublisher(broker.bootstrapServers());
          Probes probes = new Probes(broker.bootstrapServers(), BEACON, START)) {
        version = detectsWithAPolicyFromItsPublicationOn(publisher, probes);
        version = detectsWithTheChangedVersion(publisher, probes, version);
        refusesInvalidPoliciesAndContinues(publisher, probes, version);
        aFilterSuppressesUntilItExpires(publisher, probes, version);
        stopsDisabledAndRemovedPolicies(publisher, probes, version);
        aSequenceIsDisabled(publisher, probes);

        String last = policy("Shared outside, restored");
        assertThat(state(publisher.publish(POLICY, last))).isEqualTo("accepted");
        version = probes.until(found -> found.containsKey(POLICY)).get(POLICY);
        assertThat(cluster.runsWithoutRestart(job.getJobID())).isTrue();
        savepoint =
            job.stopWithSavepoint(
                    false,
                    directory.resolve("savepoints").toString(),
                    SavepointFormatType.CANONICAL)
                .get();
        files = probes.filesFoundBy(POLICY);
        live.start(savepoint);
        keepsPublishedPoliciesAfterARestart(publisher, probes, version);
        assertThat(probes.filesFoundBy(POLICY)).startsWith(files.toArray(String[]::new));
        assertThat(probes.filesFoundBy(POLICY)).doesNotHaveDuplicates();
      }
    }
  }

  private static String detectsWithAPolicyFromItsPublicationOn(
      PolicyPublisher publisher, Probes probes) throws Exception {
    assertThat(probes.probe()).isEmpty();
    List<String> before = probes.files();

    JsonNode status = publisher.publish(POLICY, policy("Shared outside"));
    assertThat(state(status)).isEqualTo("accepted");
    Map<String, String> found = probes.until(versions -> versions.containsKey(POLICY));

    assertThat(found).containsExactly(Map.entry(POLICY, status.path("version").asText()));
    assertThat(probes.filesFoundBy(POLICY)).doesNotContainAnyElementsOf(before);
    return found.get(POLICY);
  }

  private static String detectsWithTheChangedVersion(
      PolicyPublisher publisher, Probes probes, String before) throws Exception {
    assertThat(state(publisher.publish(POLICY, policy("Shared outside")))).isEqualTo("unchanged");
    assertThat(probes.probe()).containsEntry(POLICY, before);

    JsonNode status = publisher.publish(POLICY, policy("Shared far outside"));
    String version = status.path("version").asText();
    probes.until(versions -> versions.get(POLICY).equals(version));

    assertThat(version).isNotEqualTo(before);
    assertThat(probes.probe()).containsOnlyKeys(POLICY).containsEntry(POLICY, version);
    return version;
  }

  private static void refusesInvalidPoliciesAndContinues(
      PolicyPublisher publisher, Probes probes, String version) throws Exception {
    String valid = policy("Shared outside");
    assertRefused(publisher.publish(POLICY, valid.replace("verb", "werb")), "unknown field");
    assertRefused(publisher.publish(POLICY, valid.replace("|gte", "|most")), "unknown modifier");
    assertRefused(publisher.publish(POLICY, bomb()), "expands to more than");
    assertRefused(publisher.publish(POLICY, new byte[10 << 20]), "too long");
    assertRefused(publisher.publish(POLICY, new byte[] {(byte) 0xff}), "not UTF-8");
    assertRefused(publisher.publish(FILTER, valid), "the key is");
    assertRefused(publisher.publish("a-share", valid), "must be the rule's id");
    assertRefused(
        publisher.publish(OTHER_SEQUENCE, sequenceOfSeven(OTHER_SEQUENCE)), "2 to 6 rules");

    assertThat(probes.probe()).containsExactly(Map.entry(POLICY, version));
  }

  private static void aFilterSuppressesUntilItExpires(
      PolicyPublisher publisher, Probes probes, String version) throws Exception {
    Instant expires = probes.time().plus(Duration.ofDays(1));
    assertThat(state(publisher.publish(FILTER, filter(expires)))).isEqualTo("accepted");
    probes.until(Map::isEmpty);
    assertThat(probes.probe()).isEmpty();

    probes.passTime(Duration.ofDays(2));
    assertThat(probes.probe()).containsExactly(Map.entry(POLICY, version));
    assertThat(state(publisher.remove(FILTER))).isEqualTo("removed");
  }

  private static void stopsDisabledAndRemovedPolicies(
      PolicyPublisher publisher, Probes probes, String version) throws Exception {
    String text = policy("Shared far outside");
    assertThat(state(publisher.publish(POLICY, text + "enabled: false\n"))).isEqualTo("disabled");
    probes.until(Map::isEmpty);
    assertThat(state(publisher.publish(POLICY, text))).isEqualTo("accepted");
    assertThat(probes.until(found -> !found.isEmpty())).containsEntry(POLICY, version);
    assertThat(state(publisher.remove(POLICY))).isEqualTo("removed");
    probes.until(Map::isEmpty);
    assertThat(probes.probe()).isEmpty();
  }

  private static void aSequenceIsDisabled(PolicyPublisher publisher, Probes probes)
      throws Exception {
    lowerThenShare("lowered-before", probes);
    probes.awaitFinding(SEQUENCE, "lowered-before");

    String off = sequence(SEQUENCE, "6h") + "enabled: false\n";
    assertThat(state(publisher.publish(SEQUENCE, off))).isEqualTo("disabled");
    // Changes arrive in order: when a later one has reached every task, this one has, too.
    publisher.publish(POLICY, policy("Shared a bit outside"));
    probes.until(found -> found.containsKey(POLICY));
    lowerThenShare("lowered-after", probes);
    probes.probe();

    assertThat(probes.filesFoundBy(SEQUENCE)).containsExactly("lowered-before");
  }

  /** Both steps of the sequence; an hour later a probe moves event time past them. */
  private static void lowerThenShare(String file, Probes probes) throws Exception {
    probes.passTime(Duration.ofHours(1));
    probes.send(AuditRows.loweredThenShared(file, probes.time()));
    probes.passTime(Duration.ofHours(2));
    probes.probe();
  }

  private static void keepsPublishedPoliciesAfterARestart(
      PolicyPublisher publisher, Probes probes, String version) throws Exception {
    assertThat(probes.probe()).containsExactly(Map.entry(POLICY, version));
    assertThat(state(publisher.publish(POLICY, policy("Shared outside, restored"))))
        .isEqualTo("unchanged");
    assertThat(state(publisher.remove(POLICY))).isEqualTo("removed");
    probes.until(Map::isEmpty);
  }

  private static void assertRefused(JsonNode status, String part) {
    assertThat(state(status)).isEqualTo("refused");
    assertThat(status.path("problems").toString()).contains(part).contains("cordon.policies/0@");
  }

  private static String state(JsonNode status) {
    return status.path("state").asText();
  }
}
