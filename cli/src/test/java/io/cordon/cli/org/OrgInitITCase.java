package io.cordon.cli.org;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrgInitITCase {
  private static final Path LOGS = Path.of("src/test/resources/io/cordon/cli/fourclouds");

  @TempDir private Path directory;

  private static String[] clouds() {
    return Stream.of("box", "dropbox", "google", "m365", "ocsf")
        .map(name -> LOGS.resolve(name + ".jsonl").toString())
        .toArray(String[]::new);
  }

  private static CommandRun init(String... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("org", "init"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String[] and(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  /** Detect runs with the draft, and nobody is told that it is broken. */
  private void detects(String draft, String... logs) throws IOException {
    Path file = Files.writeString(directory.resolve("draft.yaml"), draft);
    List<String> arguments = new ArrayList<>(List.of("detect", "--org", file.toString()));
    arguments.addAll(List.of(logs));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isIn(0, 3);
  }

  @Test
  void ofFourCloudsItNamesDomainsLabelsAndNetworks() throws Exception {
    CommandRun run = init(clouds());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "domains:\n  - northwind.example   # 3 people acted as members, 8 activities\n",
            "#   - freemail.example   # 1 person only received shares\n",
            "  - {name: Confidential, ids: {box: Confidential}}   # 1 record, Box, for example"
                + " Merger.docx\n",
            "  - {name: C2 Confidential, ids: {google: abc/CHOICE2}}   # 1 record,",
            "#   - {name: Unnamed 1, ids: {m365: 11111111-0000-0000-0000-000000000002}}",
            "#   - {name: Network 1, cidr: 203.0.113.0/24, kind: corporate}   # 3 people,");
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.sum()).isEqualTo(summary.read()).isEqualTo(10);
    assertThat(Organisation.parse(run.out(), "org.yaml").labels().names())
        .containsExactly("Confidential", "C2 Confidential");
    detects(run.out(), clouds());
  }

  @Test
  void whatAnOrganisationFileListsIsLeftOut() throws Exception {
    CommandRun run = init(and(clouds(), "--org", LOGS.resolve("org.yaml").toString()));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("what your org.yaml does not list yet", "#   - freemail.example")
        .doesNotContain("northwind.example", "CHOICE2", "203.0.113.0/24   #");
    Organisation.parse(run.out(), "org.yaml");
  }

  @Test
  void ofAnEmptyOrBrokenLogTheDraftLoadsAndRejectsAreCounted() throws Exception {
    Path broken = Files.writeString(directory.resolve("bad.jsonl"), "{\"x\": 1}\nnot json\n");
    Path empty = Files.writeString(directory.resolve("empty.jsonl"), "");

    CommandRun run = init(broken.toString(), empty.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(SummaryTable.parse(run.err()).count("rejects")).isEqualTo(2);
    assertThat(run.out()).contains("drafted from 0 activities", "# domains: [example.com]");
    detects(run.out(), broken.toString());
  }

  @Test
  void hostileNamesStayInTheirPlace() throws Exception {
    String evil = "\\\"}\\n- {name: evil}\\u001b[2J\\u202e: #\\u0000";
    Path log =
        Files.writeString(
            directory.resolve("box.jsonl"),
            """
            {"type": "event", "event_id": "b-1", "event_type": "DOWNLOAD", "created_at": "2026-03-02T02:00:00Z", \
            "created_by": {"type": "user", "id": "7", "login": "svc-%1$s@evil.example"}, "ip_address": "203.0.113.5", \
            "source": {"item_type": "file", "item_id": "5001", "item_name": "%1$s", "classification": {"name": "Secret %1$s"}}}
            """
                .formatted(evil));

    CommandRun run = init(log.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("\u001b", "\u202e", "\u0000", "\n- ");
    assertThat(Organisation.parse(run.out(), "org.yaml").labels().names())
        .containsExactly("Confidential", "Secret \"}\n- {name: evil}\u001b[2J\u202e: #\u0000");
    detects(run.out(), log.toString());
  }

  @Test
  void aFileIsNotOverwrittenWithoutForce() throws IOException {
    Path out = directory.resolve("org.yaml");
    CommandRun first = init(and(clouds(), "--out", out.toString()));
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains("correct " + out + ", then: cordon detect --org " + out);
    Files.writeString(out, "domains: [mine.example]\n");

    CommandRun second = init(and(clouds(), "--out", out.toString()));
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.errLines()).hasSize(1);
    assertThat(second.err()).contains("exists already; --force replaces it");
    assertThat(out).hasContent("domains: [mine.example]");

    assertThat(init(and(clouds(), "--force", "--out", out.toString())).exitCode()).isZero();
    assertThat(Files.readString(out)).contains("northwind.example");
  }

  @Test
  void documentsNameLabelsThatLogsKnowById() throws Exception {
    Path page =
        Files.writeString(
            directory.resolve("page.html"),
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
            <!--[if gte mso 9]><xml><o:CustomDocumentProperties>
            <o:MSIP_Label_11111111-0000-0000-0000-000000000002_Enabled dt:dt="string">true</o:MSIP_Label_11111111-0000-0000-0000-000000000002_Enabled>
            <o:MSIP_Label_11111111-0000-0000-0000-000000000002_Name dt:dt="string">Internal use</o:MSIP_Label_11111111-0000-0000-0000-000000000002_Name>
            </o:CustomDocumentProperties></xml><![endif]--></head><body></body></html>
            """);

    CommandRun run = init(and(clouds(), "--documents", page.toString()));

    assertThat(run.out())
        .contains(
            "  - {name: Internal use, ids: {m365: 11111111-0000-0000-0000-000000000002}}   # 1"
                + " record, 1 document, Microsoft 365, for example Price list.xlsx\n");
    assertThat(run.err()).contains("documents: 1 file read, 0 files whose label cannot be read");
    assertThat(init(and(clouds(), "--documents", "absent")).exitCode()).isEqualTo(2);
  }

  @Test
  void ofEveryLogOfTheCorpusTheDraftLoads() throws Exception {
    List<String> logs = new ArrayList<>();
    for (String cloud : List.of("m365", "box", "dropbox", "google_workspace")) {
      try (Stream<Path> found = Files.list(SharedMaterial.path("corpus/" + cloud))) {
        found
            .filter(file -> file.toString().endsWith(".jsonl"))
            .sorted()
            .forEach(file -> logs.add(file.toString()));
      }
    }

    CommandRun run = init(logs.toArray(String[]::new));

    assertThat(run.exitCode()).isIn(0, 3);
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.sum()).isEqualTo(summary.read());
    Organisation.parse(run.out(), "org.yaml");
    detects(run.out(), logs.get(0));
  }

  @Test
  void detectNamesEveryLabelThatTheOrganisationLacks() {
    CommandRun run = CommandRun.of(and(new String[] {"detect"}, clouds()));

    assertThat(run.err())
        .contains(
            "labels are not in org.yaml",
            "  - {name: C2 Confidential, ids: {google: abc/CHOICE2}}   # 2 records, Google Workspace,"
                + " for example Salaries\n",
            "  - {name: Unnamed 1, ids: {m365: 11111111-0000-0000-0000-000000000002}}   # 1 record,"
                + " Microsoft 365, for example Price list.xlsx\n");
  }
}
