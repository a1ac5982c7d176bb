package io.cordon.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HistoryITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET =
      "\"SensitivityLabelId\":\"11111111-0000-0000-0000-000000000003\",";
  private static final String HOSTILE = "=cmd|'/c calc'!A1 \\u001b[2J\\u202e<script>.docx";

  @TempDir private static Path directory;
  private static Path log;
  private static Path organisation;

  @BeforeAll
  static void writeTheLogInRandomOrder() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                row("a", "salaries.docx", "FileUploaded", "08:00", "ana", ""),
                row("a", "salaries.docx", "FileAccessed", "08:30", "ben", ""),
                row("a", "salaries.docx", "FileSensitivityLabelApplied", "09:00", "ana", SECRET),
                row(
                    "a",
                    "salaries.docx",
                    "FileRenamed",
                    "10:00",
                    "ana",
                    "\"DestinationFileName\":\"holiday.docx\","),
                row("a", "holiday.docx", "AnonymousLinkCreated", "11:00", "ana", ""),
                row("a", "holiday.docx", "AnonymousLinkCreated", "11:00", "ana", ""),
                row("a", "holiday.docx", "FileDownloaded", "12:00", "eve", ""),
                row("b", "menu.docx", "FileDownloaded", "12:30", "ana", ""),
                row("c", HOSTILE, "FileDownloaded", "13:00", "mallory", ""),
                "{\"broken\": ",
                "{\"CreationTime\":\"2026-03-02T08:59:00\",\"Id\":\"m\",\"RecordType\":50,"
                    + "\"Operation\":\"MailItemsAccessed\",\"Workload\":\"Exchange\"}"));
    Collections.shuffle(lines, new Random(5));
    log = Files.write(directory.resolve("m365.jsonl"), lines);
    organisation =
        Files.writeString(
            directory.resolve("org.yaml"),
            """
            domains: [contoso.example]
            labels:
              - {name: Confidential}
              - {name: Secret, ids: {m365: 11111111-0000-0000-0000-000000000003}}
            users: {ana@contoso.example: {aliases: [aa@contoso.example]}}
            networks: [{name: Office, cidr: 203.0.113.0/24, kind: corporate, country: DE}]
            """);
  }

  private static String row(
      String id, String name, String operation, String time, String user, String more) {
    return String.format(
        Locale.ROOT,
        "{\"CreationTime\":\"2026-03-02T%4$s:00\",\"Id\":\"%1$s-%3$s-%4$s\",\"Operation\":\"%3$s\","
            + "%6$s\"RecordType\":6,\"OrganizationId\":\"t\",\"UserId\":\"%5$s@contoso.example\","
            + "\"UserType\":0,\"Workload\":\"SharePoint\",\"ItemType\":\"File\","
            + "\"ClientIP\":\"203.0.113.9\",\"ListItemUniqueId\":\"%1$s\",\"SourceFileName\":\"%2$s\","
            + "\"SourceRelativeUrl\":\"Docs\",\"SiteUrl\":\"https://contoso.example/sites/a/\","
            + "\"ObjectId\":\"https://contoso.example/sites/a/Docs/%2$s\"}",
        id,
        name,
        operation,
        time,
        user,
        more);
  }

  private static CommandRun history(String... arguments) {
    return CommandRun.of(with(arguments));
  }

  private static String[] with(String... arguments) {
    return Stream.of(
            Stream.of("history", "--org", organisation.toString()),
            Stream.of(arguments),
            Stream.of(log.toString()))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private static List<String> what(CommandRun run) throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> sentences = new ArrayList<>();
    for (String line : run.lines()) {
      sentences.add(JSON.readTree(line).path("what").asText());
    }
    return sentences;
  }

  @Test
  void aFileIsFollowedThroughItsNamesNewestFirstAndEachActIsShownOnce() throws IOException {
    CommandRun run = history("holiday.docx");

    assertThat(what(run))
        .containsExactly(
            "eve@contoso.example downloaded holiday.docx, labelled Secret",
            "ana@contoso.example shared holiday.docx, labelled Secret, with anyone who has the link",
            "ana@contoso.example renamed salaries.docx to holiday.docx, labelled Secret",
            "ana@contoso.example labelled salaries.docx as Secret",
            "ben@contoso.example opened salaries.docx",
            "ana@contoso.example uploaded salaries.docx");
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.sum()).isEqualTo(summary.read()).isEqualTo(11);
    assertThat(summary.count("duplicates")).isEqualTo(1);
    assertThat(summary.count("rejects")).isEqualTo(1);
    assertThat(run.err())
        .contains("history of the file \"holiday.docx\": 6 acts; in these 3 people and 1 file\n");
    JsonNode newest = JSON.readTree(run.lines().get(0));
    assertThat(newest.path("label").asText()).isEqualTo("Secret");
    assertThat(newest.path("exposure").asText()).isEqualTo("anyone");
    assertThat(newest.path("place").asText()).isEqualTo("Office (corporate), DE");
    assertThat(newest.path("activity_id").asText()).isEqualTo("a-FileDownloaded-12:00");
    assertThat(JSON.readTree(run.lines().get(5)).path("label_later").asText()).isEqualTo("Secret");
  }

  @Test
  void aFileIsFoundByItsFormerNamePathIdAndUrl() throws IOException {
    for (String text :
        new String[] {
          "SALARIES.docx",
          "a",
          "Docs/salaries.docx",
          "https://contoso.example/sites/a/Docs/holiday.docx"
        }) {
      assertThat(what(history(text))).as(text).hasSize(6);
    }
  }

  @Test
  void onAScreenAnActIsTwoLinesOrMoreWhereTheyAreFull() {
    CommandRun run = CommandRun.onScreen(with("--limit", "2", "holiday.docx"));

    assertThat(run.out())
        .isEqualTo(
            """
            2026-03-02T12:00:00Z  eve@contoso.example downloaded holiday.docx, labelled Secret
              m365 · Docs/holiday.docx · from 203.0.113.9, Office (corporate), DE
            2026-03-02T11:00:00Z  ana@contoso.example shared holiday.docx, labelled Secret, with anyone who has
                                  the link
              m365 · Docs/holiday.docx · reaches anyone · from 203.0.113.9, Office (corporate), DE
            """);
    assertThat(run.err()).contains("6 acts, the newest 2 are shown");
  }

  @Test
  void ofAPersonActsOnLabelledFilesAreShownAlsoWhereTheLabelCameLater() throws IOException {
    assertThat(what(history("aa@contoso.example")))
        .containsExactly(
            "ana@contoso.example shared holiday.docx, labelled Secret, with anyone who has the link",
            "ana@contoso.example renamed salaries.docx to holiday.docx, labelled Secret",
            "ana@contoso.example labelled salaries.docx as Secret",
            "ana@contoso.example uploaded salaries.docx");
    assertThat(what(history("--all", "ana"))).hasSize(5).first().asString().contains("menu.docx");
    assertThat(what(history("--until", "2026-03-02T09:30:00Z", "--since", "2026-03-02", "ana")))
        .hasSize(2);
  }

  @Test
  void aSpreadsheetGetsNoFormula() {
    CommandRun run = history("--csv", "c");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("time,what,actor,");
    assertThat(run.lines().get(1))
        .contains(",\"'=cmd|'/c calc'!A1 ")
        .doesNotContain("\u001b", "\u202e");
    CommandRun text = history("--text", "c");
    assertThat(text.out()).contains("=cmd|").doesNotContain("\u001b", "\u202e");
    assertThat(history("--json", "c").out())
        .contains("\\u001B[2J\\u202e")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void whereNothingIsFoundItSaysWhatWasSearchedAndWhatIsAlike() {
    CommandRun file = history("holidays.docx");
    assertThat(file.exitCode()).isEqualTo(4);
    assertThat(file.out()).isEmpty();
    assertThat(file.err())
        .contains(
            "nothing to show for \"holidays.docx\": searched as a file (id, name, path, URL) and as a"
                + " person (address, name, id) in 8 activities, 2026-03-02 to 2026-03-02\n",
            "did you mean one of these files? \"holiday.docx\"");

    CommandRun person = history("ann@contoso.example");
    assertThat(person.exitCode()).isEqualTo(4);
    assertThat(person.err()).contains("people? \"ana@contoso.example\"");

    CommandRun unlabelled = history("mallory");
    assertThat(unlabelled.exitCode()).isEqualTo(4);
    assertThat(unlabelled.err()).contains("1 act on files without a known label", "--all shows");

    CommandRun later = history("--since", "2026-03-03", "holiday.docx");
    assertThat(later.exitCode()).isEqualTo(4);
    assertThat(later.err()).contains("6 acts are outside of --since and --until");
  }

  /**
   * More than the buffers between the tasks hold: whoever waits for another would wait for ever.
   */
  @Test
  @Timeout(300)
  void aLongLogIsReadToItsEnd() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < 30_000; at++) {
      String time = String.format(Locale.ROOT, "%02d:%02d", at / 60 % 24, at % 60);
      lines.add(row("file-" + at, "list.docx", "FileDownloaded", time, "ben", ""));
    }
    Path longLog = Files.write(directory.resolve("long.jsonl"), lines);

    CommandRun run = CommandRun.of("history", "--limit", "3", "list.docx", longLog.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(3).allMatch(line -> line.contains("2026-03-02T23:59:00Z"));
    assertThat(run.err()).contains("30,000 acts, the newest 3 are shown");
  }

  @Test
  void mistakesAreOneLine() {
    isOneLine(history("--since", "yesterday", "x"), "--since: \"yesterday\" is no time");
    isOneLine(history("--since", "2026-03-02", "--until", "2026-03-01", "x"), "is before --since");
    isOneLine(history("--limit", "0", "x"), "--limit: 0 is less than 1");
    isOneLine(history("--json", "--csv", "x"), "--json", "--csv");
    isOneLine(history(" "), "FILE-OR-PERSON is empty");
    isOneLine(history(), "no log is given");
    isOneLine(CommandRun.of("history"), "FILE-OR-PERSON");
  }

  private static void isOneLine(CommandRun run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("cordon history: ").contains(parts);
    assertThat(run.out()).isEmpty();
  }
}
