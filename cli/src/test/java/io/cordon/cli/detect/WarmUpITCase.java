package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Older logs are learned from, and nothing is looked for in them. */
class WarmUpITCase {
  private static final String EVENT =
      "{\"type\":\"event\",\"event_id\":\"%s\",\"event_type\":\"%s\",\"created_at\":\"%s\","
          + "\"created_by\":{\"id\":\"7\",\"login\":\"ana@contoso.example\"},"
          + "\"source\":{\"item_type\":\"file\",\"item_id\":\"5001\",\"item_name\":\"plan.docx\"%s}%s}";

  private static final String SHARED =
      EVENT.formatted(
          "share",
          "COLLABORATION_INVITE",
          "2026-03-02T10:00:00Z",
          ",\"classification\":{\"name\":\"Confidential\"}",
          ",\"accessible_by\":{\"type\":\"user\",\"id\":\"9\",\"login\":\"eve@outside.example\"}");

  /** Names no label. */
  private static final String DOWNLOADED =
      EVENT.formatted("download", "DOWNLOAD", "2026-03-03T10:00:00Z", "", "");

  private static final String RULE =
      """
      title: %s
      id: 7a9b1c3d-5e6f-4a8b-9c0d-00000000000%d
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection: {it: {verb: %s, file.label|gte: Confidential}, condition: it}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    write(
        "org.yaml",
        """
        domains: [contoso.example]
        labels:
          - {name: General, ids: {m365: 11111111-0000-0000-0000-000000000001}}
          - {name: Confidential, ids: {m365: 11111111-0000-0000-0000-000000000002}}
        """);
    write("policies/share.yml", RULE.formatted("Sensitive file shared", 1, "share"));
    write("policies/download.yml", RULE.formatted("Sensitive file downloaded", 2, "download"));
    write("old.jsonl", SHARED + '\n');
    write("new.jsonl", DOWNLOADED + '\n');
    write("both.jsonl", SHARED + '\n' + DOWNLOADED + '\n');
    write("broken.jsonl", SHARED + "\n{\"hello\": \"world\"}\n" + SHARED + '\n');
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private CommandRun detect(String... words) {
    List<String> arguments = new ArrayList<>(List.of("detect", "--org", path("org.yaml")));
    arguments.addAll(List.of("--policies", path("policies")));
    for (String word : words) {
      arguments.add(word.startsWith("--") ? word : path(word));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void everyRecordIsCountedOnce(CommandRun run) {
    SummaryTable table = SummaryTable.parse(run.err());
    assertThat(table.sum()).as(run.err()).isEqualTo(table.read());
  }

  @Test
  void aLabelThatTheWarmUpStatesIsKnownAndNothingIsFoundInTheWarmUp() {
    assertThat(detect("new.jsonl").out()).as("without the label").isEmpty();
    assertThat(detect("both.jsonl").lines()).as("as one log").hasSize(2);

    CommandRun run = detect("--warmup", "old.jsonl", "new.jsonl");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines())
        .singleElement()
        .asString()
        .contains("Sensitive file downloaded", "Confidential");
    assertThat(run.err())
        .contains(
            "activities of the warm-up, only learned from",
            "\nwarm-up: 1 record was learned from, and nothing was looked for in it\n");
    everyRecordIsCountedOnce(run);
  }

  @Test
  void whatIsInBothIsADuplicateOnceAndNotFound() {
    CommandRun run = detect("--warmup", "old.jsonl", "both.jsonl");

    assertThat(run.lines()).singleElement().asString().contains("Sensitive file downloaded");
    assertThat(SummaryTable.parse(run.err()).count("duplicates")).isEqualTo(1);
    everyRecordIsCountedOnce(run);
  }

  @Test
  void severalFilesAreReadAndTheirRejectsAreRejects() throws IOException {
    CommandRun run =
        detect(
            "--warmup",
            "old.jsonl",
            "--warmup",
            "broken.jsonl",
            "--rejects",
            "rejects",
            "new.jsonl");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("warm-up: 4 records were learned from");
    assertThat(Files.readAllLines(directory.resolve("rejects")))
        .singleElement()
        .asString()
        .contains("broken.jsonl", "\"line\":2");
    everyRecordIsCountedOnce(run);
  }

  @Test
  void aFileThatIsMissingIsAMistakeAsAnyOther() {
    CommandRun run = detect("--warmup", "absent.jsonl", "both.jsonl");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("absent.jsonl: no such file");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void anOutputIsNoFileOfTheWarmUp() {
    CommandRun run = detect("--findings", "old.jsonl", "--warmup", "old.jsonl", "new.jsonl");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("old.jsonl: is an input file");
  }
}
