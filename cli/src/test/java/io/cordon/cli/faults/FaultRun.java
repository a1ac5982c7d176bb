package io.cordon.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.Await;
import io.cordon.cli.process.JavaProcess;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.broker.Topics;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.FeedRecord;
import io.cordon.harness.topic.TopicWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of {@code cordon run} in a process of its own, with topics of its own on a broker that
 * several runs share.
 */
final class FaultRun implements AutoCloseable {
  static final String STARTED = "cordon: watching";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PARTITIONS = 2;

  private final String name;
  private final BrokerProcess broker;
  private final RunDirectory files;
  private final FaultInput input;
  private final FindingWatch findings;
  private final List<String> moreKeys = new ArrayList<>();
  private JavaProcess job;

  FaultRun(String name, BrokerProcess broker, Path directory, FaultInput input) throws Exception {
    this.name = name;
    this.broker = broker;
    this.input = input;
    files = RunDirectory.create(directory.resolve(name));
    new Topics(broker.bootstrapServers()).create(topics());
    findings = new FindingWatch(broker.bootstrapServers(), topic("findings"));
  }

  private List<TopicSpec> topics() {
    return List.of(
        TopicSpec.of(topic(FaultInput.M365), PARTITIONS).with("max.message.bytes", "8000000"),
        TopicSpec.of(topic(FaultInput.BOX), 1),
        TopicSpec.of(topic(FaultInput.DROPBOX), 1),
        TopicSpec.of(topic(FaultInput.GOOGLE), PARTITIONS),
        TopicSpec.of(topic("findings"), PARTITIONS).stampedOnArrival(),
        TopicSpec.of(topic("signals"), PARTITIONS).stampedOnArrival(),
        TopicSpec.of(topic("actions"), PARTITIONS).stampedOnArrival(),
        TopicSpec.of(topic("rejects"), 1).stampedOnArrival(),
        TopicSpec.of(topic("exposure"), PARTITIONS).compacted().stampedOnArrival(),
        TopicSpec.of(topic("policies"), 1).compacted(),
        TopicSpec.of(topic("policies.status"), 1).compacted());
  }

  /** The topic of this run. */
  String topic(String suffix) {
    return name + '.' + suffix;
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  RunDirectory files() {
    return files;
  }

  FindingWatch findings() {
    return findings;
  }

  JavaProcess job() {
    return job;
  }

  /** Adds a line to the configuration of the next start. */
  FaultRun with(String line) {
    moreKeys.add(line);
    return this;
  }

  /** Starts the job, which continues from an earlier start. */
  FaultRun start() throws Exception {
    startWithoutWaiting();
    job.awaitLine(STARTED);
    return this;
  }

  void startWithoutWaiting() throws Exception {
    String more = String.join("\n", moreKeys);
    Path config = files.configuration(name, broker.bootstrapServers(), more);
    List<String> arguments = List.of("run", "--config", config.toString());
    job = JavaProcess.start(Cordon.class, files.directory(), arguments);
  }

  /** Sends records at once. */
  void send(Map<String, List<FeedRecord>> records) throws Exception {
    for (Map.Entry<String, List<FeedRecord>> topic : records.entrySet()) {
      send(topic.getKey(), topic.getValue());
    }
  }

  void send(String suffix, List<FeedRecord> records) throws Exception {
    try (TopicWriter writer = new TopicWriter(broker.bootstrapServers(), topic(suffix))) {
      writer.write(records);
    }
  }

  /** Sends one stage or several. */
  void send(int... stages) throws Exception {
    for (int stage : stages) {
      send(input.stage(stage));
    }
  }

  void publish(List<ExplosivePolicies.Explosive> policies) throws Exception {
    try (TopicWriter writer = new TopicWriter(broker.bootstrapServers(), topic("policies"))) {
      for (ExplosivePolicies.Explosive policy : policies) {
        writer.write(policy.id(), policy.message());
      }
    }
  }

  /**
   * Waits until the job has said what became of each published policy.
   *
   * @return by id, the state and the reasons without their places
   */
  Map<String, String> awaitStatuses(int count) throws IOException {
    Map<String, String> outcomes = new HashMap<>();
    try (CommittedReader reader = reader("policies.status")) {
      for (String text : reader.readUntil(texts -> texts.size() >= count)) {
        JsonNode status = MAPPER.readTree(text);
        StringBuilder outcome = new StringBuilder(status.path("state").asText());
        for (JsonNode problem : status.path("problems")) {
          outcome.append(": ").append(problem.asText().replaceFirst("^\\S+: ", ""));
        }
        outcomes.put(status.path("policy_id").asText(), outcome.toString());
      }
    }
    return outcomes;
  }

  /** How many rejects there are now. */
  int rejects() {
    try (CommittedReader reader = reader("rejects")) {
      return reader.readToEnd().size();
    }
  }

  private CommittedReader reader(String suffix) {
    return new CommittedReader(broker.bootstrapServers(), topic(suffix));
  }

  /** How many starts have a complete checkpoint now. */
  long startsWithCheckpoints() throws IOException {
    try (Stream<Path> all = Files.walk(files.state(), 3)) {
      return all.filter(file -> file.endsWith("_metadata"))
          .map(metadata -> metadata.getParent().getParent())
          .distinct()
          .count();
    }
  }

  /** Sends records in the background. */
  PacedFeed feed(Map<String, List<FeedRecord>> rows, Duration span) {
    Map<String, List<FeedRecord>> records = new HashMap<>();
    rows.forEach((suffix, ofTopic) -> records.put(topic(suffix), ofTopic));
    Map<String, Integer> partitions = new HashMap<>();
    topics().forEach(topic -> partitions.put(topic.name(), topic.partitions()));
    return new PacedFeed(broker.bootstrapServers(), records, span, partitions);
  }

  /** Waits for the findings of the first stages that need no event time. */
  void awaitStages(int stages) throws Exception {
    findings.awaitCreated(RunDirectory.SHARED, input.shares(stages));
  }

  /** Waits for a moment in which a checkpoint of this start is begun and not complete. */
  void awaitCheckpointInProgress() throws Exception {
    Instant now = Instant.now();
    Await.until(
        "a checkpoint in progress",
        Duration.ofMinutes(1),
        () -> {
          try (Stream<Path> checkpoints = Files.walk(files.state(), 2)) {
            return checkpoints.anyMatch(directory -> isInProgress(directory, now));
          } catch (UncheckedIOException removedMeanwhile) {
            return false;
          }
        });
  }

  private static boolean isInProgress(Path checkpoint, Instant since) {
    try {
      return checkpoint.getFileName().toString().startsWith("chk-")
          && Files.getLastModifiedTime(checkpoint).toInstant().isAfter(since)
          && !Files.exists(checkpoint.resolve("_metadata"));
    } catch (IOException removedMeanwhile) {
      return false;
    }
  }

  /** Moves event time until all sequences are decided and all findings closed; stops the job. */
  EmittedOutput finish(int expectedFindings) throws Exception {
    awaitStages(FaultInput.STAGES);
    send(input.ends().get(0));
    findings.awaitCreated(expectedFindings);
    send(input.ends().get(1));
    findings.awaitAllClosed();
    job.stop();
    return emitted();
  }

  EmittedOutput emitted() {
    try (CommittedReader committed = reader("findings");
        CommittedReader actions = reader("actions")) {
      return EmittedOutput.of(committed.readToEnd(), actions.readToEnd());
    }
  }

  @Override
  public void close() {
    findings.close();
    if (job != null) {
      job.close();
    }
  }
}
