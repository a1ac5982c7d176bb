package io.cordon.cli.wholejob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.cli.SharedMaterial;
import io.cordon.delivery.syslog.SyslogReceiver;
import io.cordon.delivery.webhook.HttpEndpoint;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.job.CordonJob;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.job.config.OutputOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhook and syslog of a whole job, and dead letters for what they cannot deliver. */
class OutputsITCase {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String M365 = "cordon.audit.m365";
  private static final int SHARES = 5;

  private static final Map<String, String> SCHEMA_BY_TOPIC =
      Map.of(
          "cordon.findings", "cordon.finding.v1",
          "cordon.actions", "cordon.action.v1",
          "cordon.rejects", "cordon.reject.v1",
          "cordon.exposure", "cordon.exposure.v1",
          "cordon.dead-letter", "cordon.dead-letter.v1");

  @TempDir private Path directory;

  @Test
  void aMessageThatTheWebhookRefusesIsADeadLetterAndAllOthersArrive() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"));
        HttpEndpoint endpoint = new HttpEndpoint();
        SyslogReceiver receiver = SyslogReceiver.onTcp()) {
      broker.createTopics(topics());
      endpoint.respondWith(HttpEndpoint.response(503), HttpEndpoint.response(400));
      JobClient job = start(broker, endpoint, receiver);

      List<FeedRecord> rows = new ArrayList<>();
      for (int number = 0; number < SHARES; number++) {
        rows.addAll(AuditRows.sensitiveShare("share-" + number, START.plusSeconds(number)));
      }
      rows.add(FeedRecord.of("garbage", "{\"CreationTime\": \"truncated"));
      WholeJobITCase.send(broker, M365, rows);

      JsonNode dead;
      List<String> inKafka;
      try (CommittedReader letters =
              new CommittedReader(broker.bootstrapServers(), "cordon.dead-letter");
          CommittedReader findings =
              new CommittedReader(broker.bootstrapServers(), "cordon.findings")) {
        String letter = letters.readUntil(values -> !values.isEmpty()).get(0);
        dead = Json.parse(letter);
        inKafka = findings.readUntil(values -> values.size() >= SHARES);
      }
      // One more request than findings, because the first was retried.
      Map<String, String> posted = new HashMap<>();
      for (int request = 0; request <= SHARES; request++) {
        HttpEndpoint.Request next = endpoint.request();
        posted.put(next.header("cordon-id"), next.text());
      }
      Set<String> logged = logged(receiver);
      everyMessageIsValid(broker);
      job.cancel().get();

      assertThat(posted.values()).containsExactlyInAnyOrderElementsOf(inKafka);
      assertThat(logged).hasSize(SHARES);
      assertThat(dead.path("reason").asText()).isEqualTo("refused");
      assertThat(dead.path("to").asText()).isEqualTo("http://127.0.0.1:" + endpoint.port());
      assertThat(dead.path("payload").toString()).isEqualTo(posted.get(dead.path("id").asText()));
    }
  }

  /** Every message that the job writes is valid under its published schema. */
  private static void everyMessageIsValid(EmbeddedBroker broker) throws IOException {
    for (Map.Entry<String, String> each : SCHEMA_BY_TOPIC.entrySet()) {
      JsonSchema schema = schema(each.getValue());
      try (CommittedReader messages =
          new CommittedReader(broker.bootstrapServers(), each.getKey())) {
        messages.readUntil(values -> !values.isEmpty());
        for (String message : messages.readToEnd()) {
          assertThat(schema.validate(message, InputFormat.JSON)).as(message).isEmpty();
        }
      }
    }
  }

  /** The uids of all logged findings; waits for at least one action, too. */
  private static Set<String> logged(SyslogReceiver receiver) throws InterruptedException {
    Set<String> findings = new HashSet<>();
    Set<String> actions = new HashSet<>();
    while (findings.size() < SHARES || actions.isEmpty()) {
      String line = receiver.message();
      JsonNode json = Json.parse(line.substring(line.indexOf('{')));
      if (line.contains(" cordon - finding.create - {")) {
        findings.add(json.at("/finding_info/uid").asText());
      } else if (line.contains(" cordon - action.request - {")) {
        actions.add(json.path("action_id").asText());
      }
    }
    return findings;
  }

  private static List<TopicSpec> topics() {
    return List.of(
        TopicSpec.of(M365, 1),
        TopicSpec.of("cordon.findings", 1).stampedOnArrival(),
        TopicSpec.of("cordon.signals", 1).stampedOnArrival(),
        TopicSpec.of("cordon.actions", 1).stampedOnArrival(),
        TopicSpec.of("cordon.rejects", 1).stampedOnArrival(),
        TopicSpec.of("cordon.dead-letter", 1).stampedOnArrival(),
        TopicSpec.of("cordon.exposure", 1).compacted().stampedOnArrival());
  }

  private JobClient start(EmbeddedBroker broker, HttpEndpoint endpoint, SyslogReceiver receiver)
      throws Exception {
    Path organisation = Files.writeString(directory.resolve("org.yaml"), AuditRows.ORGANISATION);
    Path key = Files.writeString(directory.resolve("key"), "0123456789abcdef");
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    given.set(CordonOptions.ORGANISATION, organisation.toString());
    given.set(CordonOptions.POLICIES, "../policies");
    given.set(CordonOptions.MODE, "enforce");
    given.set(OutputOptions.WEBHOOK_URL, endpoint.url("/hooks?sig=token").toString());
    given.set(OutputOptions.WEBHOOK_SECRET_FILE, key.toString());
    given.set(OutputOptions.WEBHOOK_SEND, "all");
    given.set(OutputOptions.SYSLOG_ADDRESS, "tcp://127.0.0.1:" + receiver.port());
    given.set(OutputOptions.SYSLOG_ACTIONS, true);
    given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    given.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    JobConfig config = JobConfig.of(given);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, config.flink());
    CordonJob.build(env, config, Clock.systemUTC());
    return env.executeAsync(CordonJob.NAME);
  }

  private static JsonSchema schema(String name) throws IOException {
    String resource = "/io/cordon/model/" + name + ".schema.json";
    try (InputStream text = OutputsITCase.class.getResourceAsStream(resource)) {
      return SharedMaterial.schema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
