package io.cordon.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestITCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static String log;
  private static String organisation;
  private static String oldPolicies;
  private static String newPolicies;
  private static Path differences;
  private static CommandRun run;
  private static JsonNode json;

  @BeforeAll
  static void replayThreeWeeksTwice() throws IOException {
    log = Files.write(directory.resolve("log.jsonl"), BacktestLogs.lines()).toString();
    organisation = BacktestLogs.organisation(directory).toString();
    oldPolicies = BacktestLogs.oldPolicies(directory).toString();
    newPolicies = BacktestLogs.newPolicies(directory).toString();
    differences = directory.resolve("differences.jsonl");
    run =
        backtest(
            "--policies",
            newPolicies,
            "--against",
            oldPolicies,
            "--json",
            "--differences",
            differences.toString(),
            log);
    assertThat(run.exitCode()).as(run.err()).isZero();
    json = JSON.readTree(run.out());
  }

  private static CommandRun backtest(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("backtest", "--org", organisation), Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  private static List<Integer> figures(JsonNode node) {
    List<Integer> figures = new ArrayList<>();
    for (String name : List.of("gained", "lost", "changed", "same")) {
      figures.add(node.path(name).asInt(-1));
    }
    return figures;
  }

  private static JsonNode policy(String id) {
    return json.path("policies")
        .valueStream()
        .filter(policy -> policy.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findingsAreGainedLostAndChanged() {
    assertThat(figures(json)).containsExactly(2, 2, 1, 1);
    assertThat(json.at("/new/findings").asInt()).isEqualTo(4);
    assertThat(json.at("/old/findings").asInt()).isEqualTo(4);
    assertThat(json.at("/new/policies").asInt()).isEqualTo(3);
    assertThat(json.at("/old/directory").asText()).isEqualTo(oldPolicies);
  }

  @Test
  void theFindingsOfEachPolicyAreCompared() {
    assertThat(json.path("policies")).hasSize(4);
    assertThat(figures(policy(BacktestLogs.SHARED))).containsExactly(0, 1, 1, 0);
    assertThat(figures(policy(BacktestLogs.DELETED))).containsExactly(2, 0, 0, 0);
    assertThat(figures(policy(BacktestLogs.DOWNLOADED))).containsExactly(0, 1, 0, 0);
    assertThat(figures(policy(BacktestLogs.LINKED))).containsExactly(0, 0, 0, 1);
    assertThat(policy(BacktestLogs.DELETED).path("old").isNull()).isTrue();
    assertThat(policy(BacktestLogs.DOWNLOADED).path("new").isNull()).isTrue();
    assertThat(policy(BacktestLogs.SHARED).path("what_changed").propertyStream())
        .extracting(Map.Entry::getKey)
        .containsExactly("severity", "mode", "actions", "version");
  }

  @Test
  void requestedActionsAreCountedByPolicyAndVerb() {
    JsonNode shared = policy(BacktestLogs.SHARED);
    assertThat(shared.at("/new/actions/quarantine").asInt()).isEqualTo(1);
    assertThat(shared.at("/new/actions/notify_user").asInt()).isEqualTo(1);
    assertThat(shared.at("/old/actions/notify_user").asInt()).isEqualTo(2);
    assertThat(policy(BacktestLogs.DELETED).at("/new/actions")).isEmpty();
    assertThat(json.at("/new/actions").asInt()).isEqualTo(3);
    assertThat(json.at("/old/actions").asInt()).isEqualTo(3);
  }

  @Test
  void findingsAreCountedByWeek() {
    assertThat(json.path("weeks").valueStream().map(BacktestITCase::week))
        .containsExactly(
            "2026-W10: 1 2 [0, 1, 1, 0]",
            "2026-W11: 0 1 [0, 1, 0, 0]",
            "2026-W12: 3 1 [2, 0, 0, 1]");
  }

  private static String week(JsonNode week) {
    return week.path("week").asText()
        + ": "
        + week.path("new").asInt()
        + ' '
        + week.path("old").asInt()
        + ' '
        + figures(week);
  }

  @Test
  void theTopSourcesHaveBothCounts() {
    List<String> sources =
        json.path("loudest")
            .valueStream()
            .map(
                source ->
                    source.path("name").asText()
                        + ' '
                        + source.path("new")
                        + ' '
                        + source.path("old"))
            .toList();
    assertThat(sources).startsWith("ben@example.com 2 1", "ana@example.com 1 2", "plan.docx 1 2");
    assertThat(sources).contains("carla@example.com 1 1", "old1.docx 1 0", "note.txt 0 1");
  }

  @Test
  void everyRecordIsCounted() {
    JsonNode records = json.path("records");
    assertThat(records.path("read").asInt()).isEqualTo(9);
    assertThat(records.path("activities").asInt()).isEqualTo(6);
    assertThat(records.path("duplicates").asInt()).isEqualTo(1);
    assertThat(records.path("not_file_activity").asInt()).isEqualTo(1);
    assertThat(records.path("rejects").asInt()).isEqualTo(1);
    String table = run.err().substring(run.err().indexOf("\n\n") + 2);
    assertThat(SummaryTable.parse(table).sum()).isEqualTo(9);
    assertThat(run.errLines())
        .startsWith("new: 3 policies in " + newPolicies, "old: 3 policies in " + oldPolicies);
  }

  @Test
  void eachDifferenceIsALine() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(differences)) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.path("change").asText() + ' ' + line.path("file").asText())
        .containsExactlyInAnyOrder(
            "changed plan.docx",
            "gained old1.docx",
            "gained old2.docx",
            "lost note.txt",
            "lost plan.docx");
    JsonNode changed =
        lines.stream().filter(l -> l.path("change").asText().equals("changed")).findFirst().get();
    assertThat(changed.at("/old/severity").asText()).isEqualTo("high");
    assertThat(changed.at("/new/severity").asText()).isEqualTo("critical");
    assertThat(changed.at("/new/actions/0").asText()).isEqualTo("quarantine");
    assertThat(changed.at("/user").asText()).isEqualTo("ana@example.com");
  }

  @Test
  void withoutJsonItPrintsTables() {
    CommandRun tables = backtest("--policies", newPolicies, "--against", oldPolicies, log);

    assertThat(tables.exitCode()).isZero();
    assertThat(tables.out()).doesNotContain("\u001b");
    assertThat(tables.lines())
        .anyMatch(line -> line.matches("findings by policy +mode +new +old +gained +lost +changed"))
        .anyMatch(line -> line.matches("Shared +notify → enforce +1 +2 +0 +1 +1"))
        .anyMatch(line -> line.matches("Downloaded +observe → none +0 +1 +0 +1 +0"))
        .anyMatch(line -> line.matches("all +4 +4 +2 +2 +1"))
        .anyMatch(line -> line.matches("severity +Shared +1"))
        .anyMatch(line -> line.matches("quarantine +Shared +1 +0"))
        .anyMatch(line -> line.matches("2026-W12 +3 +1 +2 +0 +0"))
        .anyMatch(line -> line.matches("ben@example.com +user +2 +1"));
  }

  @Test
  void fromStandardInputAndWithoutOldPolicies() throws IOException {
    byte[] lines = Files.readAllBytes(Path.of(log));
    CommandRun both =
        withInput(lines, "--policies", newPolicies, "--against", oldPolicies, "--json", "-");
    CommandRun alone = withInput(lines, "--policies", newPolicies, "-");

    assertThat(figures(JSON.readTree(both.out()))).containsExactly(2, 2, 1, 1);
    assertThat(alone.exitCode()).isZero();
    assertThat(alone.lines())
        .anyMatch(line -> line.matches("findings by policy +mode +new"))
        .anyMatch(line -> line.matches("Deleted +observe +2"))
        .anyMatch(line -> line.matches("2026-W12 +3"))
        .noneMatch(line -> line.contains("old "));
  }

  private static CommandRun withInput(byte[] lines, String... arguments) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(lines));
      return backtest(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void theSamePoliciesHaveNoDifferences() throws IOException {
    CommandRun same = backtest("--policies", newPolicies, "--against", newPolicies, "--json", log);

    assertThat(figures(JSON.readTree(same.out()))).containsExactly(0, 0, 0, 4);
  }

  @Test
  void aBrokenPolicyInEitherDirectoryIsNamed() throws IOException {
    Path broken = Files.createDirectories(directory.resolve("broken"));
    Path file = broken.resolve("p.yml");
    Files.write(file, "title: Half a policy\n".getBytes(StandardCharsets.UTF_8));

    for (CommandRun refused :
        List.of(
            backtest("--policies", broken.toString(), "--against", oldPolicies, log),
            backtest("--policies", newPolicies, "--against", broken.toString(), log))) {
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.errLines())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("cordon backtest: " + file));
    }
  }

  @Test
  void mistakesAreReportedBeforeTheJobStarts() {
    String absent = directory.resolve("absent.jsonl").toString();

    assertThat(backtest("--policies", newPolicies, absent))
        .extracting(CommandRun::exitCode, CommandRun::err)
        .containsExactly(2, "cordon backtest: " + absent + ": no such file\n");
    assertThat(backtest("--policies", newPolicies, "--differences", absent, log))
        .extracting(CommandRun::exitCode, CommandRun::err)
        .containsExactly(2, "cordon backtest: --differences needs --against\n");
    CommandRun over =
        backtest("--policies", newPolicies, "--against", oldPolicies, "--differences", log, log);
    assertThat(over.exitCode()).isEqualTo(2);
    assertThat(over.err()).contains("is an input file, so it cannot be an output file");
    assertThat(backtest("--against", oldPolicies, log).exitCode()).isEqualTo(2);
  }

  @Test
  void theOtherFilesAreReadWhenOneIsMissing() {
    String absent = directory.resolve("absent.jsonl").toString();

    CommandRun others = backtest("--policies", newPolicies, "--json", log, absent);

    assertThat(others.exitCode()).isEqualTo(2);
    assertThat(others.errLines()).contains("cordon: " + absent + ": no such file");
    assertThat(others.out()).contains("\"findings\" : 4");
  }
}
