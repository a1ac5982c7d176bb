package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.cli.SharedMaterial;
import io.cordon.cli.SummaryTable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs of Microsoft 365, Box, Dropbox and Google Drive, and OCSF, in one call. */
class FourCloudsITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LOGS =
      List.of("m365.jsonl", "box.jsonl", "dropbox.jsonl", "google.jsonl", "ocsf.jsonl");

  @Test
  void onePolicyWatchesAllClouds() throws Exception {
    CommandRun run = run("detect");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().stream().map(FourCloudsITCase::json))
        .extracting(
            finding -> finding.at("/finding_info/title").asText(),
            finding -> finding.at("/resources/0/name").asText())
        .containsExactlyInAnyOrder(
            tuple("Sensitive file shared with an external person", "Merger.docx"),
            tuple("Sensitive file behind a link for anyone", "Merger.docx"),
            tuple("Sensitive file behind a link for anyone", "Salaries"),
            tuple("Sensitive download, then a public link in another cloud", "holiday.xlsx"));
  }

  @Test
  void thePublicCopyIsLinkedToItsDownload() throws Exception {
    JsonNode finding =
        run("detect").lines().stream()
            .map(FourCloudsITCase::json)
            .filter(f -> f.at("/finding_info/title").asText().startsWith("Sensitive download,"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.at("/finding_info/related_events")).hasSize(3);
    assertThat(finding.at("/finding_info/related_events/0/uid").asText()).isEqualTo("m-2");
    assertThat(finding.at("/actor/user/name").asText()).isEqualTo("ana@northwind.example");
  }

  @Test
  void everyLineIsCounted() throws Exception {
    SummaryTable summary = SummaryTable.parse(run("detect").err());

    // Nine lines; the line of Google holds two events of one act.
    assertThat(summary.read()).isEqualTo(10);
    assertThat(summary.sum()).isEqualTo(10);
    assertThat(summary.count("merged")).isEqualTo(1);
  }

  @Test
  void exposedListsPublicFilesWithCloudTimeAndUser() throws Exception {
    CommandRun run = run("exposed", "--label", "Confidential", "--reach", "anyone");

    assertThat(run.lines().stream().map(FourCloudsITCase::json))
        .extracting(
            file -> file.path("app").asText(),
            file -> file.path("file_name").asText(),
            file -> file.path("since").asText(),
            file -> file.path("by").asText())
        .containsExactlyInAnyOrder(
            tuple("google", "Salaries", "2026-03-02T10:00:00.123Z", "carla@northwind.example"),
            tuple("box", "Merger.docx", "2026-03-02T10:00:00Z", "ben@northwind.example"));
  }

  @Test
  void everyActivityIsValidOcsf() throws Exception {
    List<String> lines = run("normalize").lines();
    assertThat(lines).hasSize(8);
    DetectITCase.areValid(SharedMaterial.ocsf("file_hosting_activity"), lines);
  }

  private static CommandRun run(String command, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command, "--org", path("org.yaml")));
    arguments.addAll(List.of(options));
    for (String log : LOGS) {
      arguments.add(path(log));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String path(String name) throws URISyntaxException {
    return Path.of(FourCloudsITCase.class.getResource("/io/cordon/cli/fourclouds/" + name).toURI())
        .toString();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException noJson) {
      throw new AssertionError(line, noJson);
    }
  }
}
