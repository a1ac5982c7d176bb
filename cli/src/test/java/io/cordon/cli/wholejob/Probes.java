package io.cordon.cli.wholejob;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds out which policies a running job applies: shares a new file with an external person, and
 * reads which policies raise a finding. The beacon is a policy that always does; its finding shows
 * that the job has processed the probe.
 */
final class Probes implements AutoCloseable {
  private static final int MAX_PROBES = 200;

  private final TopicWriter audit;
  private final CommittedReader findings;
  private final String beacon;
  private final List<String> files = new ArrayList<>();
  private Instant time;

  Probes(String bootstrapServers, String beacon, Instant start) {
    audit = new TopicWriter(bootstrapServers, "cordon.audit.m365");
    findings = new CommittedReader(bootstrapServers, "cordon.findings");
    this.beacon = beacon;
    this.time = start;
  }

  /** The versions of the policies that detect a new share, by policy id, without the beacon. */
  Map<String, String> probe() throws Exception {
    String file = "probe-" + files.size();
    files.add(file);
    time = time.plus(Duration.ofMinutes(1));
    send(AuditRows.sensitiveShare(file, time));
    findings.readUntil(texts -> found(texts, file).containsKey(beacon));
    Map<String, String> found = found(findings.readToEnd(), file);
    found.remove(beacon);
    return found;
  }

  /** Probes until the result is as expected: a change takes a moment to reach every task. */
  Map<String, String> until(Predicate<Map<String, String>> expected) throws Exception {
    for (int tries = 0; tries < MAX_PROBES; tries++) {
      Map<String, String> found = probe();
      if (expected.test(found)) {
        return found;
      }
    }
    throw new AssertionError("gave up after " + MAX_PROBES + " probes");
  }

  void send(List<FeedRecord> rows) throws Exception {
    audit.write(rows);
  }

  /** The event time of the last probe. */
  Instant time() {
    return time;
  }

  void passTime(Duration span) {
    time = time.plus(span);
  }

  /** The files of all probes so far. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** The files on which a policy has raised findings that are committed now. */
  List<String> filesFoundBy(String policyId) {
    return committed(policyId).map(Probes::fileOf).toList();
  }

  /** The versions of a policy that have raised findings, in the order of the findings. */
  List<String> versionsFoundBy(String policyId) {
    return committed(policyId).map(Probes::versionOf).distinct().toList();
  }

  private Stream<JsonNode> committed(String policyId) {
    return findings.readToEnd().stream()
        .map(Json::parse)
        .filter(finding -> policyOf(finding).equals(policyId))
        .filter(finding -> finding.path("activity_id").asInt() == 1);
  }

  void awaitFinding(String policyId, String file) {
    findings.readUntil(texts -> found(texts, file).containsKey(policyId));
  }

  private static Map<String, String> found(List<String> texts, String file) {
    Map<String, String> versions = new HashMap<>();
    for (String text : texts) {
      if (text.contains('"' + file + '"')) {
        JsonNode finding = Json.parse(text);
        if (fileOf(finding).equals(file)) {
          versions.put(policyOf(finding), versionOf(finding));
        }
      }
    }
    return versions;
  }

  private static String policyOf(JsonNode finding) {
    return finding.at("/finding_info/analytic/uid").asText();
  }

  private static String versionOf(JsonNode finding) {
    return finding.at("/finding_info/analytic/version").asText();
  }

  private static String fileOf(JsonNode finding) {
    return finding.at("/resources/0/uid").asText();
  }

  @Override
  public void close() {
    audit.close();
    findings.close();
  }
}
