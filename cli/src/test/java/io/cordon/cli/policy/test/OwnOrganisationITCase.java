package io.cordon.cli.policy.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests inside policies where the organisation of {@code --org} is unlike the made-up one. */
class OwnOrganisationITCase {
  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Path org() throws IOException {
    return write("org.yaml", "{domains: [acme.test], labels: [{name: Offen}, {name: Geheim}]}");
  }

  @Test
  void theBuiltInPoliciesPassTheirTestsForEveryOrganisation() throws IOException {
    CommandRun run = CommandRun.of("policy", "test", "--org", org().toString(), "../policies");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains(" 0 failed").doesNotContain("disabled");
    assertThat(run.out()).doesNotContain("FAIL").doesNotContain("off ");
    CommandRun check = CommandRun.of("policy", "check", "--org", org().toString(), "../policies");
    assertThat(check.exitCode()).as(check.err()).isZero();
    assertThat(check.err()).contains("no mistakes");
  }

  @Test
  void aTestThatSaysSoRunsInTheOrganisationOfTheOption() throws IOException {
    Path policy =
        write(
            "geheim.yml",
            """
            title: Geheim shared outside
            id: 0d2f0c6b-7b84-4c0b-9f65-6f2f0b8f5a31
            taxonomy: cordon
            logsource: {category: file_hosting_activity}
            detection:
                s: {verb: share, file.label|gte: Geheim, recipient.affiliation: external}
                condition: s
            tests:
                - name: to a stranger
                  organisation: own
                  given: [{verb: share, file.label: Geheim, recipient: eve@example.com}]
                  expect: {findings: 1}
                - name: to a colleague
                  organisation: own
                  given: [{verb: share, file.label: Geheim, recipient: ben@acme.test}]
                  expect: {findings: 0}
            """);

    CommandRun run = CommandRun.of("policy", "test", "--org", org().toString(), policy.toString());

    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    assertThat(run.errLines()).contains("1 policy, 2 tests, 2 passed, 0 failed");
    assertThat(CommandRun.of("policy", "check", policy.toString()).err())
        .contains("label \"Geheim\" is not in the taxonomy");
  }
}
