package io.cordon.cli.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.audit.record.Reading;
import io.cordon.cli.CommandRun;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.Await;
import io.cordon.cli.process.JavaProcess;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon datagen --kafka}: what arrives, when, and what the truth says of it. */
class LiveDatagenITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<App> CLOUDS = WorldSettings.allClouds();
  private static final double MINUTES = 0.06;
  private static final Duration LENGTH = Duration.ofMillis(3_600);

  @TempDir private static Path data;
  private static EmbeddedBroker broker;
  private static CommandRun withoutTopics;

  @TempDir private Path directory;
  private Path out;
  private ArrivedRecords arrived;

  @BeforeAll
  static void startBroker() throws IOException {
    broker = EmbeddedBroker.start(data.resolve("kafka"));
    broker.createTopics(List.of(TopicSpec.of("cordon.audit.box", 1)));
    withoutTopics = CommandRun.of("datagen", "--kafka", broker.bootstrapServers());
    broker.createTopics(
        CLOUDS.stream().map(app -> TopicSpec.of(AuditTopics.name(app), 1)).toList());
  }

  @AfterAll
  static void stopBroker() throws IOException {
    broker.close();
  }

  @BeforeEach
  void watch() {
    out = directory.resolve("out");
    arrived = new ArrivedRecords(broker.bootstrapServers(), CLOUDS);
  }

  @AfterEach
  void close() {
    arrived.close();
  }

  private List<String> command(String... options) {
    List<String> command =
        new ArrayList<>(List.of("datagen", "--kafka", broker.bootstrapServers(), "--users=40"));
    // A week, so that there are workdays on whichever day the test runs.
    command.addAll(List.of("--days=7", "--out=" + out.toAbsolutePath()));
    command.addAll(List.of(options));
    return command;
  }

  private CommandRun run(String... options) {
    CommandRun run = CommandRun.of(command(options).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** The files are whole, and say of the records what arrived. */
  private JsonNode agreedFacts() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("org.yaml", "truth.jsonl", "decoys.jsonl", "facts.json");
    }
    JsonNode facts = JSON.readTree(out.resolve("facts.json").toFile());
    Map<String, Long> counts = new TreeMap<>();
    for (App app : CLOUDS) {
      long records = facts.at("/logs/" + app.id() + "/records").asLong();
      if (records > 0) {
        counts.put(AuditTopics.name(app), records);
      }
    }
    assertThat(arrived.counts()).isEqualTo(counts).isNotEmpty();
    return facts;
  }

  private List<String> truthIds() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String name : List.of("truth.jsonl", "decoys.jsonl")) {
      for (String line : Files.readAllLines(out.resolve(name))) {
        JSON.readTree(line).path("event_ids").forEach(id -> ids.add(id.asText()));
      }
    }
    return ids;
  }

  private static Set<String> ids(List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.activity() != null)
        .map(reading -> reading.activity().id())
        .collect(Collectors.toSet());
  }

  @Test
  void theRateIsKeptAndAllThatArrivesIsInTheTruth() throws IOException {
    CommandRun run = run("--rate=1000", "--minutes=" + MINUTES);
    int records = arrived.read().size();
    List<Reading> readings = arrived.readings();

    long most = LENGTH.toMillis();
    assertThat(records).isBetween((int) most / 3, (int) most + 1);
    assertThat(readings).noneMatch(reading -> reading.reject() != null);
    agreedFacts();
    assertThat(arrived.counts()).hasSize(CLOUDS.size());
    assertThat(truthIds()).isNotEmpty();
    assertThat(ids(readings)).containsAll(truthIds());
    for (Map.Entry<String, Long> topic : arrived.counts().entrySet()) {
      assertThat(run.err().replace(",", ""))
          .containsPattern(topic.getKey() + " +" + topic.getValue() + "\n");
    }
  }

  @Test
  void aTimeLapseCoversAsMuchMoreTimeAsItsSpeedSays() throws IOException {
    int speed = 80_000;
    Instant before = Instant.now();
    run("--speed=" + speed, "--minutes=" + MINUTES);
    arrived.read();
    List<Instant> times = ArrivedRecords.times(arrived.readings());

    Instant from = Instant.parse(agreedFacts().path("from").asText());
    Duration covered = Duration.between(from, times.get(times.size() - 1));
    // How much of the time the founding of its first people and the first sends take, varies.
    assertThat(covered)
        .isGreaterThan(Duration.ofHours(1))
        .isLessThan(Duration.between(before, arrived.lastSent()).multipliedBy(speed));
    assertThat(covered).isLessThanOrEqualTo(LENGTH.multipliedBy(speed));
    assertThat(times.get(times.size() - 1)).isBefore(arrived.lastSent());
  }

  @Test
  void anInterruptEndsItInOrderAndAnEarlierRunIsGone() throws Exception {
    assertThat(
            CommandRun.of("datagen", "--users=12", "--days=2", "--clouds=box", "--out=" + out)
                .exitCode())
        .isZero();
    try (JavaProcess run = JavaProcess.start(Cordon.class, directory, command("--rate=500"))) {
      Await.until("records", Duration.ofMinutes(1), () -> arrived.read().size() > 200);
      assertThat(out.resolve("org.yaml")).exists();
      assertThat(out.resolve("box.jsonl")).doesNotExist();
      assertThat(out.resolve("truth.jsonl")).doesNotExist();

      assertThat(run.stop()).isEqualTo(JavaProcess.STOPPED);

      assertThat(run.lines()).anyMatch(line -> line.startsWith("topic "));
    }
    arrived.read();
    agreedFacts();
    assertThat(ids(arrived.readings())).containsAll(truthIds());
  }

  @Test
  void topicsThatAreMissingAreOneLine() {
    assertThat(withoutTopics.exitCode()).isEqualTo(2);
    assertThat(withoutTopics.errLines()).hasSize(1);
    assertThat(withoutTopics.err())
        .contains("has no topic cordon.audit.dropbox, cordon.audit.google, cordon.audit.m365");
  }
}
