package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import io.cordon.cli.SyntheticLogs;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.FindingJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectITCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Scenarios in which somebody does what a policy forbids, however often others do it. */
  private static final Set<String> FORBIDDEN =
      Set.of("external_share", "public_link", "public_link_taken", "label_lowered_then_shared");

  @TempDir private static Path directory;
  private static Path log;
  private static Path organisation;
  private static Path actions;
  private static CommandRun run;

  @BeforeAll
  static void runOverASyntheticOrganisation() throws IOException {
    SyntheticLogs.ofMicrosoft(directory, 30, 15);
    log = directory.resolve("m365.jsonl");
    organisation = directory.resolve("org.yaml");
    actions = directory.resolve("actions.jsonl");
    run =
        CommandRun.of(
            "detect",
            "--org",
            organisation.toString(),
            "--actions",
            actions.toString(),
            log.toString());
  }

  private static CommandRun detect(Path file) {
    return CommandRun.of("detect", "--org", organisation.toString(), file.toString());
  }

  @Test
  void findsViolationsOfAtLeastFivePolicies() {
    assertThat(run.exitCode()).isZero();
    assertThat(findings(run).map(f -> f.at("/finding_info/title").asText()).distinct())
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void countsEveryLine() throws IOException {
    assertThat(run.err()).contains("records");
    SummaryTable summary = SummaryTable.parse(run.err());
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(summary.read()).isEqualTo(lines.count());
    }
    assertThat(summary.sum()).isEqualTo(summary.read());
    assertThat(summary.count("duplicates")).isPositive();
    assertThat(summary.count("merged")).isPositive();
  }

  @Test
  void everyFindingIsValidOcsf() throws IOException {
    areValid(SharedMaterial.ocsf("detection_finding"), run.lines());
  }

  @Test
  void everyActionIsValidAndBelongsToAFinding() throws IOException {
    List<String> lines = Files.readAllLines(actions);
    try (InputStream schema =
        ActionJson.class.getResourceAsStream("/io/cordon/model/cordon.action.v1.schema.json")) {
      areValid(
          SharedMaterial.schema(new String(schema.readAllBytes(), StandardCharsets.UTF_8)), lines);
    }
    assertThat(lines.stream().map(line -> json(line).at("/reason/finding_uid").asText()))
        .isSubsetOf(uids(run));
    assertThat(run.err()).contains("actions by verb");
  }

  @Test
  void whatASmallBudgetHoldsBackIsASignalAndNoFinding() throws IOException {
    Path signals = directory.resolve("signals.jsonl");
    CommandRun held =
        CommandRun.of(
            "detect",
            "--org",
            organisation.toString(),
            "--alert-budget",
            "0.001",
            "--signals",
            signals.toString(),
            log.toString());

    List<String> lines = Files.readAllLines(signals);
    assertThat(held.exitCode()).as(held.err()).isZero();
    areValid(SharedMaterial.ocsf("detection_finding"), lines);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(json(line).at("/status_id").asInt()).as("suppressed").isEqualTo(3);
              assertThat(json(line).at("/is_alert").asBoolean()).isFalse();
              assertThat(json(line).at("/unmapped/withheld").asText()).isEqualTo("alert_budget");
            });
    assertThat(lines.stream().map(line -> json(line).at("/finding_info/uid").asText()))
        .doesNotContainAnyElementsOf(uids(held));
  }

  static void areValid(JsonSchema schema, List<String> lines) {
    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
  }

  @Test
  void aSecondRunAndShuffledLinesGiveTheSameFindings() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(log));
    Collections.shuffle(lines, new Random(42));
    Path shuffled = directory.resolve("shuffled.jsonl");
    Files.write(shuffled, lines);

    assertThat(timeless(detect(log))).isEqualTo(timeless(run)).isNotEmpty();
    assertThat(timeless(detect(shuffled))).isEqualTo(timeless(run));
  }

  /** The lines without the values of the wall clock. */
  private static List<JsonNode> timeless(CommandRun run) {
    List<JsonNode> lines = findings(run).toList();
    for (JsonNode line : lines) {
      ((ObjectNode) line.path("finding_info")).remove("created_time");
      ((ObjectNode) line.path("unmapped")).remove(List.of("source_lag_ms", "processing_lag_ms"));
    }
    return lines;
  }

  @Test
  void eachFindingIsOneLineOrderedByTheTimeItWasFirstSeen() {
    assertThat(findings(run).map(finding -> finding.at("/finding_info/uid").asText()))
        .doesNotHaveDuplicates();
    assertThat(findings(run).map(finding -> finding.path("start_time").asLong())).isSorted();
    assertThat(findings(run))
        .allMatch(finding -> finding.path("activity_id").asInt() == 1)
        .anyMatch(finding -> finding.path("count").asInt() > 1);
  }

  @Test
  void everyFindingMatchesTheSchemaOfCordon() throws IOException {
    try (InputStream schema =
        FindingJson.class.getResourceAsStream("/io/cordon/model/cordon.finding.v1.schema.json")) {
      areValid(
          SharedMaterial.schema(new String(schema.readAllBytes(), StandardCharsets.UTF_8)),
          run.lines());
    }
  }

  @Test
  void twoFilesAreOneLog() throws IOException {
    List<String> lines = Files.readAllLines(log);
    Path first = directory.resolve("first.jsonl");
    Path second = directory.resolve("second.jsonl");
    Files.write(first, lines.subList(lines.size() / 3, lines.size()));
    Files.write(second, lines.subList(0, lines.size() / 3));

    CommandRun both =
        CommandRun.of(
            "detect", "--org", organisation.toString(), first.toString(), second.toString());

    assertThat(uids(both)).isEqualTo(uids(run));
  }

  @Test
  void findsTheIncidentsThatARuleForbids() throws IOException {
    Set<String> found =
        findings(run)
            .flatMap(finding -> stream(finding.at("/finding_info/related_events")))
            .map(event -> event.path("uid").asText())
            .collect(Collectors.toSet());
    List<JsonNode> incidents =
        Files.readAllLines(directory.resolve("truth.jsonl")).stream()
            .map(DetectITCase::json)
            .filter(incident -> FORBIDDEN.contains(incident.path("scenario").asText()))
            .toList();

    assertThat(incidents).isNotEmpty();
    assertThat(incidents.stream().filter(incident -> isFound(incident, found)).count())
        .isGreaterThanOrEqualTo(incidents.size() * 9L / 10);
  }

  @Test
  void everyLineOfTheCorpusIsCounted() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("detect"));
    long lines = 0;
    try (Stream<Path> files = Files.list(SharedMaterial.path("corpus/m365"))) {
      for (Path file : files.sorted().toList()) {
        arguments.add(file.toString());
        try (Stream<String> inside = Files.lines(file)) {
          lines += inside.filter(line -> !line.isBlank()).count();
        }
      }
    }

    CommandRun corpus = CommandRun.of(arguments.toArray(String[]::new));

    assertThat(corpus.exitCode()).isZero();
    SummaryTable summary = SummaryTable.parse(corpus.err());
    assertThat(summary.read()).isEqualTo(lines);
    assertThat(summary.sum()).isEqualTo(lines);
  }

  private static boolean isFound(JsonNode incident, Set<String> found) {
    return stream(incident.path("event_ids")).anyMatch(id -> found.contains(id.asText()));
  }

  private static Set<String> uids(CommandRun run) {
    return findings(run)
        .map(finding -> finding.at("/finding_info/uid").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> findings(CommandRun run) {
    return run.lines().stream().map(DetectITCase::json);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }
}
