package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon score} on the files of a small run. */
class ScoreCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private ScoreFiles files;

  @BeforeEach
  void writeFiles() throws IOException {
    files = ScoreFiles.write(directory, List.of("account_takeover", "ransomware", "slow_theft"));
  }

  private CommandRun score(String... more) {
    List<String> arguments = new ArrayList<>(List.of("score"));
    arguments.addAll(List.of("--truth", files.truth().toString()));
    arguments.addAll(List.of("--findings", files.findings().toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private JsonNode json(String... more) throws IOException {
    CommandRun run =
        score(Stream.concat(Stream.of("--json"), Stream.of(more)).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  @Test
  void tablesSayWhatWasFoundAndWhatWasNot() {
    CommandRun run = score();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("500 users, 40 days from 2026-01-21T00:00:00Z")
        .contains("strict @1", "lenient all", "account_takeover", "newcomers", "macro average")
        .contains("time to detect (strict)", "false alarms by policy", "unusual_place")
        .contains("by chance", "their alerts")
        .contains(
            "alerts during (coincidence in time)", "business_trip", "p-values of benign alerts");
    assertThat(run.lines()).allMatch(line -> line.equals(line.stripTrailing()));
  }

  @Test
  void jsonHasAllFiguresUnderStableNames() throws IOException {
    JsonNode score = json();

    assertThat(score.path("schema").asText()).isEqualTo("cordon.score.v1");
    assertThat(score.path("users").asInt()).isEqualTo(500);
    assertThat(score.path("days").asDouble()).isEqualTo(40);
    JsonNode points = score.at("/strict/points");
    assertThat(points).hasSize(4);
    assertThat(points.get(0).path("budget").asDouble()).isEqualTo(1);
    assertThat(points.get(3).path("budget").isNull()).isTrue();
    assertThat(points.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "budget",
            "threshold",
            "false_alarms",
            "recall",
            "recall_by_chance",
            "precision",
            "decoys",
            "weekly");
    assertThat(points.get(0).at("/recall/scenarios")).hasSize(3);
    assertThat(points.get(0).at("/recall/all/incidents").asInt()).isEqualTo(18);
    assertThat(points.get(0).at("/recall/newcomers/incidents").asInt()).isEqualTo(1);
    assertThat(points.get(0).at("/false_alarms/per_1000_users_per_day").asDouble())
        .isLessThanOrEqualTo(1);
    assertThat(points.get(3).at("/decoys/0/kind").asText()).isEqualTo("business_trip");
    assertThat(points.get(0).at("/weekly/weeks")).hasSize(5);
    assertThat(score.at("/calibration/0/exceedance")).hasSize(3);
    assertThat(score.at("/calibration/0/censored").asBoolean()).isTrue();
    double chance = score.at("/lenient/points/3/recall_by_chance").asDouble();
    assertThat(chance).isLessThan(score.at("/lenient/points/3/recall/all/recall").asDouble());
    assertThat(score.at("/strict/curve").size()).isBetween(10, 200);
  }

  @Test
  void theOrderOfLinesDoesNotMatter() throws IOException {
    String before = score("--json").out();
    List<String> lines = new ArrayList<>(Files.readAllLines(files.findings()));
    Collections.shuffle(lines, new Random(3));
    Files.write(files.findings(), lines);

    assertThat(score("--json").out()).isEqualTo(before);
  }

  @Test
  void budgetsAreUsedInOrderAndOnce() throws IOException {
    JsonNode points = json("--budget", "10,2.5,10").at("/strict/points");

    assertThat(points).hasSize(3);
    assertThat(points.get(0).path("budget").asDouble()).isEqualTo(2.5);
    assertThat(points.get(1).path("budget").asDouble()).isEqualTo(10);
  }

  @Test
  void aHigherPrevalenceRaisesPrecision() throws IOException {
    String precision = "/strict/points/2/precision";

    assertThat(json("--prevalence", "10").at(precision).asDouble())
        .isGreaterThan(json().at(precision).asDouble());
  }

  @Test
  void missingDecoysAreSaid() throws IOException {
    Files.delete(files.decoys());

    CommandRun run = score();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("no decoys.jsonl: nothing is said about benign look-alikes\n");
    assertThat(run.out()).doesNotContain("decoys");
    assertThat(json().at("/strict/points/0/decoys").isNull()).isTrue();
  }

  @Test
  void noFindingsAtAllIsAResult() throws IOException {
    Files.writeString(files.findings(), "");

    CommandRun run = score("--html", directory.resolve("s.html").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("there are no findings in it").hasLineCount(1);
    assertThat(run.out()).contains("none fits");
  }

  @Test
  void findingsOfAnotherSeedAreSuspected() throws IOException {
    Files.writeString(
        files.truth(),
        Files.readString(files.truth())
            .replace("@x.example", "@y.example")
            .replace("[\"e", "[\"z"));

    CommandRun run = score();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("no finding matches an incident").hasLineCount(1);
  }

  @Test
  void thePageIsWrittenAndReplacedAsAWhole() throws IOException {
    Path page = Files.writeString(directory.resolve("s.html"), "old");

    CommandRun run = score("--html", page.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }
}
