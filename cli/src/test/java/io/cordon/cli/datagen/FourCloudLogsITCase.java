package io.cordon.cli.datagen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import io.cordon.cli.SyntheticLogs;
import io.cordon.datagen.DatagenSettings;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.reject.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Cordon makes of the logs of a synthetic organisation is what datagen knows of them. */
class FourCloudLogsITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OUTSIDE = List.of("external", "anyone", "public");
  private static final int USERS = 25;
  private static final int DAYS = 12;

  @TempDir private static Path directory;
  private static JsonNode facts;
  private static List<Path> logs;

  @BeforeAll
  static void generate() throws IOException {
    write(directory);
    facts = JSON.readTree(directory.resolve("facts.json").toFile());
    try (Stream<Path> files = Files.list(directory)) {
      logs = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void write(Path into) throws IOException {
    Instant end = Instant.parse("2026-03-02T00:00:00Z");
    SyntheticLogs.write(
        into, new DatagenSettings(USERS, DAYS, 5, end, WorldSettings.allClouds(), Set.of(), 0.02));
  }

  private static CommandRun run(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--org", directory.resolve("org.yaml").toString()));
    arguments.addAll(List.of(options));
    logs.forEach(log -> arguments.add(log.toString()));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private static long planted(String count) {
    return facts.path("logs").valueStream().mapToLong(log -> log.path(count).asLong()).sum();
  }

  @Test
  void everyRecordIsCountedAndOnlyJunkIsRejected() throws IOException {
    CommandRun detect = run("detect");
    SummaryTable summary = SummaryTable.parse(detect.err());

    assertThat(summary.sum()).isEqualTo(summary.read());
    assertThat(summary.count("rejects")).isEqualTo(planted("junk")).isPositive();
    assertThat(detect.err()).containsPattern(" cordon_output +" + ownLines() + "\n");
    assertThat(repeatedLines()).hasSize((int) planted("doubled")).isNotEmpty();
    assertThat(summary.count("duplicates")).isEqualTo(activities(repeatedLines()));
  }

  private static long ownLines() throws IOException {
    long lines = 0;
    for (String name : List.of("truth.jsonl", "decoys.jsonl")) {
      lines += Files.readAllLines(directory.resolve(name)).size();
    }
    return lines;
  }

  /** Lines that were in a log before. */
  private static List<String> repeatedLines() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    for (Path log : logs) {
      lines(log).stream().filter(line -> !seen.add(line)).forEach(repeated::add);
    }
    return repeated;
  }

  /** How many there are in these records: in some none, in some of Google two. */
  private static long activities(List<String> records) {
    AuditReader reader = new AuditReader(Clock.systemUTC());
    List<Reading> readings = new ArrayList<>();
    for (String record : records) {
      byte[] bytes = record.getBytes(StandardCharsets.ISO_8859_1);
      reader.read(bytes, Origin.ofFile("again", 1), readings::add);
    }
    return readings.stream().filter(reading -> reading.activity() != null).count();
  }

  /** Each byte a character: junk is no UTF-8. */
  private static List<String> lines(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).lines().toList();
  }

  @Test
  void factsCountTheLinesOfEachLog() throws IOException {
    for (Map.Entry<String, JsonNode> log : facts.path("logs").properties()) {
      Path file = directory.resolve(log.getKey() + ".jsonl");
      JsonNode counts = log.getValue();
      assertThat(lines(file)).hasSize(counts.path("records").asInt() + counts.path("junk").asInt());
      assertThat(file).hasSize(counts.path("bytes").asLong());
    }
  }

  @Test
  void exposedKnowsWhoCanReachWhatAsFarAsTheLogsTell() {
    Map<String, String> exposed = new TreeMap<>();
    for (String reach : List.of("external", "unknown")) {
      for (String line : run("exposed", "--reach", reach).lines()) {
        JsonNode file = json(line);
        String key =
            String.join(
                "|",
                file.path("app").asText(),
                file.path("tenant").asText(""),
                file.path("file_id").asText());
        exposed.put(key, file.path("exposure").asText());
      }
    }
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode file : facts.at("/exposure/files")) {
      String logged = file.path("logged_reach").asText();
      if (OUTSIDE.contains(logged) || logged.equals("unknown")) {
        expected.put(file.path("file").asText(), logged);
      }
    }

    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(expected.values()).contains("external", "anyone", "unknown");
    assertThat(exposed).isEqualTo(expected);
  }

  @Test
  void theTruthKnowsMoreThanTheLogsButNeverLess() {
    Map<String, Integer> hidden = new HashMap<>();
    for (JsonNode file : facts.at("/exposure/files")) {
      int real = OUTSIDE.indexOf(file.path("reach").asText());
      int logged = OUTSIDE.indexOf(file.path("logged_reach").asText());
      assertThat(logged).as(file.toString()).isLessThanOrEqualTo(real);
      if (logged < real) {
        hidden.merge(file.path("app").asText(), 1, Integer::sum);
      }
    }
    assertThat(hidden).isNotEmpty();
  }

  @Test
  void everyActivityIsValidOcsf() throws IOException {
    JsonSchema schema = SharedMaterial.ocsf("file_hosting_activity");
    List<String> lines = run("normalize").lines();

    assertThat(lines).hasSizeGreaterThan(5_000);
    // One in seven, because to validate takes longer than all the rest.
    for (int i = 0; i < lines.size(); i += 7) {
      assertThat(schema.validate(lines.get(i), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void theSameSeedWritesTheSameBytes(@TempDir Path second) throws IOException {
    write(second);

    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        assertThat(Files.mismatch(file, second.resolve(file.getFileName()))).isEqualTo(-1);
      }
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }
}
