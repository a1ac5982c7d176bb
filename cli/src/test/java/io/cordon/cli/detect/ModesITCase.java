package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a policy may go is what its mode says. */
class ModesITCase {
  private static final String ORGANISATION =
      "domains: [example.com]\nlabels: [{name: Open}, {name: Closed, ids: {m365: label-closed}}]\n";

  private static final String SHARE =
      """
      {"CreationTime":"2026-03-02T10:00:00","Id":"e1","Operation":"AddedToSecureLink","RecordType":14,\
      "Workload":"SharePoint","UserId":"ana@example.com","ItemType":"File","SourceFileName":"plan.docx",\
      "ListItemUniqueId":"f1","SensitivityLabelId":"label-closed","TargetUserOrGroupType":"Guest",\
      "TargetUserOrGroupName":"eve@outside.example"}
      """;

  private static final String POLICY =
      """
      title: Closed file shared outside
      id: 5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external, file.label|gte: Closed}
          condition: shared
      level: high
      actions: [quarantine, notify_user]
      mode: %s
      """;

  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private CommandRun detect(String mode, Path actions) throws IOException {
    return CommandRun.of(
        "detect",
        "--org",
        write("org.yaml", ORGANISATION).toString(),
        "--policies",
        write("policy.yml", POLICY.formatted(mode)).toString(),
        "--actions",
        actions.toString(),
        write("log.jsonl", SHARE).toString());
  }

  private void gives(String mode, String... verbs) throws IOException {
    Path actions = directory.resolve(mode + ".jsonl");

    CommandRun run = detect(mode, actions);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("\"mode\":\"" + mode + '"', "\"quarantine\",\"notify_user\"");
    assertThat(Files.readAllLines(actions)).hasSize(verbs.length);
    assertThat(Files.readString(actions)).contains(verbs);
  }

  @Test
  void observingFindsAndAsksForNothing() throws IOException {
    gives("observe");
  }

  @Test
  void notifyingOnlyTells() throws IOException {
    gives("notify", "\"verb\":\"notify_user\"");
  }

  @Test
  void enforcingAsksForEverything() throws IOException {
    gives("enforce", "\"verb\":\"quarantine\"", "\"verb\":\"notify_user\"");
  }
}
