package io.cordon.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels of files at rest beside logs whose records state none. */
class LedgerITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OURS = "0a1b2c3d-1111-4222-8333-444455556666";
  private static final String THEIRS = "9a1b2c3d-1111-4222-8333-444455556666";
  private static final String CONFIDENTIAL = "11111111-0000-0000-0000-000000000002";
  private static final String ORGANISATION =
      """
      domains: [contoso.example]
      tenant_ids: [%s]
      labels:
        - {name: General, ids: {m365: 11111111-0000-0000-0000-000000000001}}
        - {name: Confidential, ids: {m365: %s}}
      """
          .formatted(OURS, CONFIDENTIAL);
  private static final String POLICY =
      """
      title: Confidential file behind a public link
      id: 7a9b1c3d-5e6f-4a8b-9c0d-000000000001
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          shared: {verb: share, file.label|gte: Confidential}
          condition: shared
      level: high
      """;
  private static final String FOREIGN =
      """
      title: A file with a label of another organisation is shared
      id: 7a9b1c3d-5e6f-4a8b-9c0d-000000000002
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          shared: {verb: share, file.label_foreign: true}
          condition: shared
      level: low
      """;

  @TempDir private Path directory;
  private Path organisation;
  private Path policies;
  private Path log;
  private Path ledger;

  @BeforeEach
  void write() throws IOException {
    organisation = Files.writeString(directory.resolve("org.yaml"), ORGANISATION);
    policies = Files.createDirectory(directory.resolve("policies"));
    Files.writeString(policies.resolve("shared.yml"), POLICY);
    Files.writeString(policies.resolve("foreign.yml"), FOREIGN);
    log =
        Files.write(
            directory.resolve("dropbox.jsonl"),
            List.of(
                shared("id:plan", "/Team/Plan.docx", "2026-03-02T09:00:00Z"),
                shared("id:theirs", "/Team/Theirs.docx", "2026-03-02T09:10:00Z"),
                shared("id:menu", "/Team/Menu.docx", "2026-03-02T09:20:00Z"),
                shared("id:two", "/Data/Two.docx", "2026-03-02T09:30:00Z"),
                shared("id:other-two", "/Data/Two.docx", "2026-03-02T09:40:00Z")));
    ledger =
        Files.write(
            directory.resolve("ledger.jsonl"),
            List.of(
                line("/team/PLAN.docx", CONFIDENTIAL, OURS),
                line("/Team/Theirs.docx", "22222222-0000-0000-0000-000000000002", THEIRS),
                line("/Data/Two.docx", CONFIDENTIAL, OURS),
                line("/nowhere.docx", CONFIDENTIAL, OURS),
                "{\"app\":\"dropbox\"}"));
  }

  private static String line(String path, String id, String tenant) {
    return "{\"app\":\"dropbox\",\"path\":\"%s\",\"name\":\"Confidential\",\"id\":\"%s\",\"tenant\":\"%s\"}"
        .formatted(path, id, tenant);
  }

  /** A link for anyone, as Dropbox logs it. */
  private static String shared(String id, String path, String time) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ("{\"timestamp\":\"%s\",\"event_category\":{\".tag\":\"sharing\"},"
            + "\"event_type\":{\".tag\":\"shared_content_change_link_audience\",\"description\":\"d\"},"
            + "\"details\":{\".tag\":\"shared_content_change_link_audience_details\","
            + "\"new_value\":{\".tag\":\"public\"},\"previous_value\":{\".tag\":\"members\"}},"
            + "\"actor\":{\".tag\":\"user\",\"user\":{\".tag\":\"team_member\","
            + "\"email\":\"ana@contoso.example\",\"display_name\":\"Ana\"}},"
            + "\"assets\":[{\".tag\":\"file\",\"file_id\":\"%s\",\"display_name\":\"%s\","
            + "\"path\":{\"contextual\":\"%s\"}}]}")
        .formatted(time, id, name, path);
  }

  private CommandRun run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--org", organisation.toString()));
    arguments.addAll(List.of(more));
    arguments.add(log.toString());
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static List<String> texts(CommandRun run, String pointer) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : run.lines()) {
      texts.add(JSON.readTree(line).at(pointer).asText());
    }
    return texts;
  }

  @Test
  void detectFindsWhatOnlyTheLedgerKnowsAndCountsEachLabel() throws IOException {
    String folder = policies.toString();
    assertThat(run("detect", "--policies", folder).out()).isEmpty();
    Path rejects = directory.resolve("rejects.jsonl");

    CommandRun run =
        run(
            "detect",
            "--policies",
            folder,
            "--ledger",
            ledger.toString(),
            "--rejects",
            rejects.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(texts(run, "/resources/0/uid")).containsExactly("id:plan", "id:theirs");
    assertThat(texts(run, "/resources/0/labels/0"))
        .containsExactly("Confidential", "Confidential (label of another organisation)");
    assertThat(run.err())
        .contains(
            "4 labels at rest: 2 matched a file of the logs, 1 did not, 1 may be of several files")
        .contains("1 label is of another organisation and counted as none of yours")
        .contains("1 line of the ledger could not be read:")
        .contains("ledger.jsonl:5: file_id, url and path are missing")
        .doesNotContain("not in org.yaml");
    assertThat(Files.readString(rejects)).contains("bad_label_at_rest", "\"line\":5");
  }

  @Test
  void exposedListsTheLabelledFilesOfTheCloud() throws IOException {
    CommandRun run =
        run(
            "exposed",
            "--ledger",
            ledger.toString(),
            "--label",
            "Confidential",
            "--app",
            "dropbox");
    assertThat(texts(run, "/file_id")).containsExactly("id:plan");

    CommandRun csv = run("exposed", "--ledger", ledger.toString(), "--csv");
    assertThat(csv.lines().get(0)).startsWith("label,exposure,app,since,by,file_name,file_path");
    assertThat(csv.out())
        .contains("Confidential,anyone,dropbox,2026-03-02T09:00:00Z,ana@contoso.example,Plan.docx")
        .contains("Confidential (label of another organisation),anyone");
    assertThat(run("exposed", "--app", "box,m365").out()).isEmpty();
  }

  @Test
  void historyShowsTheLabelFromTheBeginningAndNoActOfIt() throws IOException {
    CommandRun run = run("history", "--ledger", ledger.toString(), "Plan.docx");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(texts(run, "/label")).containsExactly("Confidential");
  }

  @Test
  void mistakesAreNamed() throws IOException {
    assertThat(run("detect", "--ledger", "no.jsonl").err())
        .contains("--ledger: no.jsonl: no such file");
    assertThat(run("exposed", "--ledger", directory.toString()).err()).contains("is a directory");
    assertThat(run("exposed", "--app", "floppy").err()).contains("--app: unknown value \"floppy\"");
    assertThat(run("exposed", "--kafka").err()).contains("give no logs and no --ledger");
    assertThat(run("detect", "--ledger", ledger.toString(), "--findings", ledger.toString()).err())
        .contains("is an input file");
    assertThat(CommandRun.of("exposed").err()).contains("no log is given");
  }
}
