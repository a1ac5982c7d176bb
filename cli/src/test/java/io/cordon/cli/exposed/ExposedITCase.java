package io.cordon.cli.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import io.cordon.model.json.ExposureJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposedITCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static Path log;
  private static Path organisation;

  @BeforeAll
  static void writeTheLogInRandomOrder() throws IOException {
    List<String> lines = new ArrayList<>(SharedFiles.lines());
    Collections.shuffle(lines, new Random(3));
    log = Files.write(directory.resolve("m365.jsonl"), lines);
    organisation = Files.writeString(directory.resolve("org.yaml"), SharedFiles.ORGANISATION);
  }

  private static String[] arguments(String... more) {
    return Stream.concat(
            Stream.of("exposed", "--org", organisation.toString()),
            Stream.concat(Stream.of(more), Stream.of(log.toString())))
        .toArray(String[]::new);
  }

  private static CommandRun exposed(String... more) {
    CommandRun run = CommandRun.of(arguments(more));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private static List<String> files(CommandRun run) throws IOException {
    List<String> files = new ArrayList<>();
    for (String line : run.lines()) {
      files.add(JSON.readTree(line).path("file_id").asText());
    }
    return files;
  }

  @Test
  void listsPublicConfidentialFilesWithAppTimeAndUser() throws IOException {
    CommandRun run = exposed("--label", "Confidential", "--reach", "anyone");

    assertThat(files(run)).containsExactly("deal", "plan");
    JsonNode deal = JSON.readTree(run.lines().get(0));
    assertThat(deal.path("label").asText()).isEqualTo("Secret");
    assertThat(deal.path("app").asText()).isEqualTo("m365");
    assertThat(deal.path("since").asText()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(deal.path("by").asText()).isEqualTo("ana@contoso.example");
    assertThat(deal.path("path").asText()).isEqualTo("Docs/merger.docx");
    assertThat(deal.path("link_id").asText()).isEqualTo("link-deal");
    assertThat(run.err())
        .contains("2 exposed files: anyone or wider, Confidential or higher")
        .contains("with this exposure and an unknown label: 1");
  }

  @Test
  void withoutOptionsListsFilesOpenToPeopleOutsideWorstFirst() throws IOException {
    CommandRun run = exposed();

    assertThat(files(run)).containsExactly("deal", "plan", "scan", "list", "menu");
    assertThat(run.err())
        .contains("5 exposed files: external or wider\n")
        .contains("shared with an unknown audience: 1; --reach unknown lists them");
    SummaryTable summary = SummaryTable.parse(run.err());
    assertThat(summary.sum()).isEqualTo(summary.read()).isEqualTo(SharedFiles.lines().size());
  }

  @Test
  void filesWithAnUnknownAudienceAreListedOnRequest() throws IOException {
    assertThat(files(exposed("--reach", "unknown"))).containsExactly("maybe");
  }

  @Test
  void filesSharedWithinTheOrganisationAreListedOnRequest() throws IOException {
    assertThat(files(exposed("--reach", "internal", "--label", "Secret")))
        .containsExactly("deal", "ours");
  }

  @Test
  void onAScreenItIsATable() {
    CommandRun run = CommandRun.onScreen(arguments("--label", "Confidential"));

    assertThat(run.out())
        .isEqualTo(
            """
            label         exposure  app   since                 by                   file
            Secret        anyone    m365  2026-03-02T09:00:00Z  ana@contoso.example  Docs/merger.docx
            Confidential  anyone    m365  2026-03-02T10:00:00Z  ana@contoso.example  Docs/plan.docx
            Confidential  external  m365  2026-03-02T11:00:00Z  ana@contoso.example  Docs/list.docx
            """);
  }

  @Test
  void noExposedFileIsAnEmptyOutput() {
    CommandRun run = CommandRun.onScreen(arguments("--reach", "public"));

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("0 exposed files: public or wider");
  }

  @Test
  void anUnknownLabelOrReachIsOneLine() {
    isOneLine(arguments("--label", "Confidental"), "did you mean \"Confidential\"?");
    isOneLine(arguments("--reach", "everybody"), "known are internal, external, anyone, public");
  }

  private static void isOneLine(String[] arguments, String part) {
    CommandRun run = CommandRun.of(arguments);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("cordon exposed: --").contains(part);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void exposureChangesOfDetectMatchTheSchema() throws IOException {
    Path changes = directory.resolve("exposure.jsonl");
    CommandRun run =
        CommandRun.of(
            "detect",
            "--org",
            organisation.toString(),
            "--exposure",
            changes.toString(),
            log.toString());
    assertThat(run.exitCode()).isZero();

    JsonSchema schema = schema();
    List<String> lines = Files.readAllLines(changes);
    assertThat(lines)
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(lines.stream().filter(line -> line.contains("\"file_id\":\"gone\"")))
        .extracting(line -> JSON.readTree(line).path("exposure").asText())
        .containsExactly("anyone", "unknown");
    assertThat(exposed().lines())
        .isSubsetOf(lines)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream text =
        ExposureJson.class.getResourceAsStream("/io/cordon/model/cordon.exposure.v1.schema.json")) {
      return SharedMaterial.schema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
