package io.cordon.cli.wholejob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Asks a running job what is in force, by sharing a new file with somebody outside and looking who
 * finds it. A policy that always does, the beacon, says when all have.
 */
final class Probes implements AutoCloseable {
  private static final String TOPIC = "cordon.audit.m365";
  private static final int MOST = 200;

  private final KafkaProducer<String, String> producer;
  private final Committed findings;
  private final String beacon;
  private final List<String> files = new ArrayList<>();
  private Instant time;

  Probes(String bootstrapServers, String beacon, Instant start) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    StringSerializer text = new StringSerializer();
    producer = new KafkaProducer<>(properties, text, text);
    findings = new Committed(bootstrapServers, "cordon.findings");
    this.beacon = beacon;
    this.time = start;
  }

  /** The versions of the policies that find a new share, by their ids; the beacon is left out. */
  Map<String, String> probe() throws Exception {
    String file = "probe-" + files.size();
    files.add(file);
    time = time.plus(Duration.ofMinutes(1));
    send(AuditRows.sensitiveShare(file, time));
    findings.until(texts -> found(texts, file).containsKey(beacon));
    Map<String, String> found = found(findings.toTheEnd(), file);
    found.remove(beacon);
    return found;
  }

  /** Probes until what is found is as it should be: a change takes a moment to reach every task. */
  Map<String, String> until(Predicate<Map<String, String>> asItShouldBe) throws Exception {
    for (int tries = 0; tries < MOST; tries++) {
      Map<String, String> found = probe();
      if (asItShouldBe.test(found)) {
        return found;
      }
    }
    throw new AssertionError("gave up after " + MOST + " probes");
  }

  void send(List<AuditRows.Row> rows) throws Exception {
    for (AuditRows.Row row : rows) {
      producer.send(new ProducerRecord<>(TOPIC, row.key(), row.json())).get();
    }
  }

  /** How far event time has come. */
  Instant time() {
    return time;
  }

  void passTime(Duration span) {
    time = time.plus(span);
  }

  /** All probes so far. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** In which files a policy has opened findings, of all that is committed now. */
  List<String> filesFoundBy(String policyId) {
    return findings.toTheEnd().stream()
        .map(Published::read)
        .filter(finding -> policyOf(finding).equals(policyId))
        .filter(finding -> finding.path("activity_id").asInt() == 1)
        .map(Probes::fileOf)
        .toList();
  }

  void awaitFinding(String policyId, String file) {
    findings.until(texts -> found(texts, file).containsKey(policyId));
  }

  private static Map<String, String> found(List<String> texts, String file) {
    Map<String, String> versions = new HashMap<>();
    for (String text : texts) {
      if (text.contains('"' + file + '"')) {
        JsonNode finding = Published.read(text);
        if (fileOf(finding).equals(file)) {
          String version = finding.at("/finding_info/analytic/version").asText();
          versions.put(policyOf(finding), version);
        }
      }
    }
    return versions;
  }

  private static String policyOf(JsonNode finding) {
    return finding.at("/finding_info/analytic/uid").asText();
  }

  private static String fileOf(JsonNode finding) {
    return finding.at("/resources/0/uid").asText();
  }

  @Override
  public void close() {
    producer.close();
    findings.close();
  }
}
