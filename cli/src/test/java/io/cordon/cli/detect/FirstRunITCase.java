package io.cordon.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run of somebody who has logs and no {@code org.yaml}. */
class FirstRunITCase {
  private static final String FILE_OF_MICROSOFT =
      "\"RecordType\": 14, \"OrganizationId\": \"t\", \"Workload\": \"SharePoint\", \"ItemType\":"
          + " \"File\", \"ListItemUniqueId\": \"aaaaaaaa-0000-0000-0000-000000000001\","
          + " \"SourceFileName\": \"Plan.docx\", \"ObjectId\":"
          + " \"https://n.sharepoint.com/sites/s/Docs/Plan.docx\"}\n";

  private static final String LINK =
      "{\"CreationTime\": \"2026-03-02T08:00:00\", \"Id\": \"1\", \"Operation\":"
          + " \"AnonymousLinkCreated\", \"UserId\": \"ana@northwind.test\", \"UserType\": 0, "
          + FILE_OF_MICROSOFT;

  private static final String USE =
      "{\"CreationTime\": \"2026-03-02T09:00:00\", \"Id\": \"2\", \"Operation\":"
          + " \"AnonymousLinkUsed\", \"UserId\":"
          + " \"urn:spo:anon#0000000000000000000000000000000000000000\", \"UserType\": 0, "
          + FILE_OF_MICROSOFT;

  private static final String OWNER =
      """
      {"kind": "admin#reports#activity", "id": {"time": "2026-03-02T09:00:00Z", "uniqueQualifier": \
      "3", "applicationName": "drive", "customerId": "C1"}, "actor": {"email": \
      "ana@northwind.test"}, "events": [{"type": "acl_change", "name": "change_user_access", \
      "parameters": [{"name": "primary_event", "boolValue": true}, {"name": "doc_id", "value": \
      "d1"}, {"name": "doc_title", "value": "Budget"}, {"name": "doc_type", "value": "document"}, \
      {"name": "target_user", "value": "ben@elsewhere.test"}, {"name": "old_value", "multiValue": \
      ["none"]}, {"name": "new_value", "multiValue": ["owner"]}]}]}
      """;

  @TempDir private Path directory;

  private CommandRun run(String... more) throws IOException {
    Path microsoft = Files.writeString(directory.resolve("m365.jsonl"), LINK + USE);
    Path google = Files.writeString(directory.resolve("google.jsonl"), OWNER);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "detect";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = microsoft.toString();
    arguments[more.length + 2] = google.toString();
    return CommandRun.of(arguments);
  }

  @Test
  void whatNeedsNoLabelIsFoundAndTheReportEndsWithTheNextCommands() throws IOException {
    CommandRun run = run();

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"title\":\"File behind a link for anyone\"")
        .contains("\"title\":\"Public link used by a stranger\"")
        .contains("\"title\":\"Ownership of a file moved to another domain\"");
    String files = directory.resolve("m365.jsonl") + " " + directory.resolve("google.jsonl");
    assertThat(run.errLines())
        .endsWith(
            "  cordon org init --out org.yaml " + files, "  cordon detect --org org.yaml " + files);
  }

  @Test
  void withDomainsAndLabelsOtherPoliciesKnowBetter() throws IOException {
    Path org =
        Files.writeString(
            directory.resolve("org.yaml"),
            "{domains: [northwind.test, elsewhere.test], labels: [{name: Secret}]}");

    CommandRun run = run("--org", org.toString());

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("org init").doesNotContain("is for organisations without");
  }
}
