package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import io.cordon.model.policy.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mode limits the actions of a policy: one share, and the same policy in each mode. */
class ModesITCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLOSED = "22222222-0000-0000-0000-000000000001";

  private static final String ORGANISATION =
      "domains: [example.com]\nlabels: [{name: Open}, {name: Closed, ids: {m365: %s}}]\n"
          .formatted(CLOSED);

  private static final String SHARE =
      """
      {"CreationTime":"2026-03-02T10:00:00","Id":"e1","Operation":"AddedToSecureLink","RecordType":14,\
      "Workload":"SharePoint","UserId":"ana@example.com","ItemType":"File","SourceFileName":"plan.docx",\
      "ListItemUniqueId":"f1","SensitivityLabelId":"%s","TargetUserOrGroupType":"Guest",\
      "TargetUserOrGroupName":"eve@outside.example"}
      """
          .formatted(CLOSED);

  private static final String POLICY =
      """
      title: Closed file shared outside
      id: %s
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external, file.label|gte: Closed}
          condition: shared
      level: high
      actions: [quarantine, notify_user]
      mode: %s
      """;

  @TempDir private static Path directory;
  private static List<JsonNode> findings;
  private static List<JsonNode> actions;

  @BeforeAll
  static void shareOnceUnderThreePolicies() throws IOException {
    Path policies = Files.createDirectory(directory.resolve("policies"));
    for (Mode mode : Mode.values()) {
      String word = mode.word();
      UUID id = UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
      Files.writeString(policies.resolve(word + ".yml"), POLICY.formatted(id, word));
    }
    Path organisation = Files.writeString(directory.resolve("org.yaml"), ORGANISATION);
    Path log = Files.writeString(directory.resolve("log.jsonl"), SHARE);
    Path actionsFile = directory.resolve("actions.jsonl");

    CommandRun run =
        CommandRun.of(
            "detect",
            "--org",
            organisation.toString(),
            "--policies",
            policies.toString(),
            "--actions",
            actionsFile.toString(),
            log.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    findings = run.lines().stream().map(ModesITCase::json).toList();
    actions = Files.readAllLines(actionsFile).stream().map(ModesITCase::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }

  private static List<String> verbs(String mode) {
    return actions.stream()
        .filter(action -> action.path("mode").asText().equals(mode))
        .map(action -> action.path("verb").asText())
        .toList();
  }

  @Test
  void eachModeHasAFinding() {
    assertThat(findings)
        .extracting(finding -> finding.at("/unmapped/mode").asText())
        .containsExactlyInAnyOrder("observe", "notify", "enforce");
  }

  @Test
  void observeListsActionsAndRequestsNone() {
    assertThat(findings)
        .filteredOn(finding -> finding.at("/unmapped/mode").asText().equals("observe"))
        .singleElement()
        .extracting(
            finding -> finding.at("/unmapped/actions").toString(),
            finding -> finding.path("is_alert").asBoolean())
        .containsExactly("[\"quarantine\",\"notify_user\"]", false);
    assertThat(verbs("observe")).isEmpty();
  }

  @Test
  void notifyRequestsOnlyNotifications() {
    assertThat(verbs("notify")).containsExactly("notify_user");
  }

  @Test
  void enforceRequestsEveryAction() {
    assertThat(verbs("enforce")).containsExactlyInAnyOrder("quarantine", "notify_user");
  }
}
