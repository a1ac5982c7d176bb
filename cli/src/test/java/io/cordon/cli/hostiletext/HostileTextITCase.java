package io.cordon.cli.hostiletext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import io.cordon.labels.LabelSamples;
import io.cordon.model.text.UnsafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command, with every output that it has, takes any text that a record, policy or document
 * can hold, and writes none that could do harm.
 */
class HostileTextITCase {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int RECORDS = 120;

  @TempDir private static Path directory;

  @BeforeAll
  static void writeInputs() throws IOException {
    HostileRecords records = new HostileRecords(20_261_129);
    write("org.yaml", HostileRecords.ORGANISATION);
    Files.write(directory.resolve("log.jsonl"), records.lines(RECORDS));
    Files.write(directory.resolve("log.csv"), records.csv(RECORDS));
    String name = "b\u009b2J\u202e" + "fdp.exe\u2066";
    write("documents/" + name + ".txt", "no label");
    Map<String, String> label =
        LabelSamples.properties(LabelSamples.CONFIDENTIAL, "Enabled", "true", "Name", name);
    Files.write(directory.resolve("documents/" + name + ".docx"), LabelSamples.docxWith(label));
    write("new/rule.yml", policy("A\\u001b\\u202e new", "critical"));
    write("old/rule.yml", policy("A\\u009b\\ud800 old", "low"));
    write("foreign/rule.yml", foreignRule());
  }

  private static void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A policy with escapes in its title and in the names and files of its tests. */
  private static String policy(String title, String level) {
    return """
        title: "%s"
        id: 0a000000-0000-4000-8000-00000000000a
        status: test
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        detection:
            share: {verb: share}
            condition: share
        level: %s
        actions: [notify_admin]
        mode: enforce
        tests:
            - name: "a\\u202e link\\u2028"
              given: [{verb: share, user: "ana\\u009b@example.com", file: "plan\\ud800.docx"}]
              expect: {findings: 2}
            - name: none
              given: [{verb: download, user: ana@example.com, file: plan.docx}]
              expect: {findings: 0}
        """
        .formatted(title, level);
  }

  private static String foreignRule() {
    return """
        title: "Foreign \\u202e\\u001b rule"
        id: 0a000000-0000-4000-8000-00000000000b
        logsource: {product: m365, service: audit}
        detection:
            selection:
                Operation: "File\\u2066Downloaded\\U000e0041"
                "No\\u009bField": "x\\ud83d\u202E"
            condition: selection
        level: high
        """;
  }

  /** The arguments of a command line; a name in braces is a file in the directory. */
  private static String[] arguments(String line) {
    return Arrays.stream(line.split(" +", -1))
        .map(word -> word.replaceFirst("^\\{(.*)}$", "$1"))
        .map(word -> line.contains("{" + word + "}") ? directory.resolve(word).toString() : word)
        .toArray(String[]::new);
  }

  private static void isHarmless(String text) {
    assertThat(text.codePoints().filter(point -> point != '\n' && point != '\t'))
        .noneMatch(UnsafeText::isUnsafe);
  }

  private static List<JsonNode> json(Path file) throws IOException {
    String text = Files.readString(file);
    isHarmless(text);
    List<JsonNode> documents = new ArrayList<>();
    for (String line : text.lines().toList()) {
      documents.add(MAPPER.readTree(line));
    }
    return documents;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "detect --org {org.yaml} {log.jsonl}",
        "detect --org {org.yaml} --policies {new} {log.jsonl} {log.csv}",
        "exposed --org {org.yaml} {log.jsonl} {log.csv}",
        "normalize --org {org.yaml} {log.jsonl} {log.csv}",
        "label {documents}"
      })
  void resultsInAPipeAreLinesOfJsonThatHarmNobody(String line) throws IOException {
    CommandRun run = CommandRun.of(arguments(line));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).isNotEmpty();
    isHarmless(run.out());
    isHarmless(run.err());
    for (String result : run.lines()) {
      assertThat(MAPPER.readTree(result).isObject()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backtest --org {org.yaml} --policies {new} --against {old} --json {log.jsonl}",
        "policy check --json {new}",
        "policy test --json {old}"
      })
  void documentsOfJsonHarmNobody(String line) throws IOException {
    CommandRun run = CommandRun.of(arguments(line));

    assertThat(MAPPER.readTree(run.out()).isObject()).as(run.err()).isTrue();
    isHarmless(run.out());
    isHarmless(run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "detect --org {org.yaml} {log.jsonl}",
        "exposed --org {org.yaml} {log.jsonl}",
        "label {documents}",
        "backtest --org {org.yaml} --policies {new} --against {old} {log.jsonl}",
        "policy check {new}",
        "policy test {new}",
        "policy translate {foreign}"
      })
  void textForPeopleHarmsNobodyOnAScreenAndInAPipe(String line) {
    for (CommandRun run :
        List.of(CommandRun.onScreen(arguments(line)), CommandRun.of(arguments(line)))) {
      assertThat(run.exitCode()).as(run.err()).isLessThan(2);
      assertThat(run.lines()).isNotEmpty();
      isHarmless(run.out());
      isHarmless(run.err());
    }
  }

  @Test
  void everyOutputFileTakesAnyTextAndTheAccountAddsUp() throws Exception {
    CommandRun run =
        CommandRun.of(
            arguments(
                "detect --org {org.yaml} --findings {found} --actions {act} --exposure {exposed}"
                    + " --rejects {rejects} --html {page} {log.jsonl} {log.csv}"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.sum()).isEqualTo(summary.read()).isEqualTo(2 * RECORDS + 2L);
    assertThat(json(directory.resolve("found"))).isNotEmpty();
    assertThat(json(directory.resolve("act"))).isNotEmpty();
    assertThat(json(directory.resolve("rejects"))).hasSize((int) summary.count("rejects"));
    assertThat(json(directory.resolve("exposed")).toString()).contains("\u009b", "\ud800");
    isHarmless(Files.readString(directory.resolve("page")));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(directory.resolve("page").toFile());
    for (String output : List.of("found", "act", "exposed", "rejects", "page")) {
      var permissions = Files.getPosixFilePermissions(directory.resolve(output));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
  }

  @Test
  void differencesOfABacktestTakeAnyText() throws IOException {
    CommandRun run =
        CommandRun.of(
            arguments(
                "backtest --org {org.yaml} --policies {new} --against {old} --differences {diff}"
                    + " {log.jsonl}"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(json(directory.resolve("diff"))).hasSizeGreaterThan(10);
  }

  @Test
  void namesThatDifferInHalfACharacterStayDifferent() throws IOException {
    List<String> names = List.of("b\ud800.docx", "b\ud801.docx", "b\udc00.docx", "b?.docx");
    String record =
        "{\"type\":\"event\",\"event_id\":\"%s\",\"event_type\":\"COLLABORATION_INVITE\","
            + "\"created_at\":\"2026-03-02T10:00:00Z\",\"created_by\":{\"login\":\"a@x.example\"},"
            + "\"source\":{\"item_type\":\"file\",\"item_id\":\"%s\",\"item_name\":\"%s\"},"
            + "\"accessible_by\":{\"type\":\"user\",\"login\":\"eve@rival.example\"}}\n";
    write(
        "halves.jsonl",
        names.stream()
            .map(UnsafeText::inJson)
            .map(name -> record.formatted(name, name, name))
            .collect(Collectors.joining()));

    CommandRun run =
        CommandRun.of(
            arguments(
                "detect --org {org.yaml} --policies {new} --exposure {halves} {halves.jsonl}"));

    assertThat(json(directory.resolve("halves")))
        .extracting(change -> change.at("/file_name").textValue())
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(run.lines().stream().map(HostileTextITCase::uid)).doesNotHaveDuplicates().hasSize(4);
  }

  private static String uid(String finding) {
    try {
      return MAPPER.readTree(finding).at("/finding_info/uid").textValue();
    } catch (IOException notJson) {
      throw new AssertionError(finding, notJson);
    }
  }

  @Test
  void aMistakeQuotesTextThatHarmsNobody() {
    Stream.of(
            "detect --org {org\u202e\u009b.yaml} {log.jsonl}",
            "detect {\u001b]0;owned\u0007.jsonl}",
            "exposed --reach \u009b2J\u2028 {log.jsonl}",
            "policy check {absent\u2066}",
            "\u202e\u001b[2J")
        .forEach(
            line -> {
              CommandRun run = CommandRun.of(arguments(line));
              assertThat(run.exitCode()).isEqualTo(2);
              assertThat(run.err()).isNotEmpty();
              isHarmless(run.err());
            });
  }
}
