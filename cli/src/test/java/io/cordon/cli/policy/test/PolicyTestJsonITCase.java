package io.cordon.cli.policy.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestJsonITCase {
  private static final String SHARED =
      """
      title: %s shared
      id: %s
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external}
          condition: shared
      actions: [%s]
      mode: enforce
      tests:
          - name: as expected
            given: [{verb: share, file: plan.docx, recipient: eve@gmail.com}]
            expect: {findings: 1, actions: [%3$s]}
          - name: not as expected
            given: [{verb: share, file: plan.docx, recipient: eve@gmail.com}]
            expect: {findings: 0}
      """;

  @TempDir private Path directory;

  private void policy(String title, String action, String more) throws IOException {
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    Files.writeString(
        directory.resolve(title + ".yml"), SHARED.formatted(title, id, action) + more);
  }

  @Test
  void jsonHoldsExpectedAndFound() throws IOException {
    policy("Plan", "quarantine", "");
    policy("Menu", "notify_user", "enabled: false\n");

    CommandRun run = CommandRun.of("policy", "test", "--json", directory.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("policies").asInt()).isEqualTo(1);
    assertThat(json.path("passed").asInt()).isEqualTo(1);
    assertThat(json.path("failed").asInt()).isEqualTo(1);
    assertThat(json.at("/disabled/0/policy").asText()).isEqualTo("Menu shared");
    JsonNode passed = json.at("/tests/0");
    assertThat(passed.path("passed").asBoolean()).isTrue();
    assertThat(passed.path("difference").asText()).isEmpty();
    assertThat(passed.at("/expected/actions/0").asText()).isEqualTo("quarantine");
    assertThat(passed.at("/found/actions/0").asText()).isEqualTo("quarantine");
    JsonNode failed = json.at("/tests/1");
    assertThat(failed.path("policy").asText()).isEqualTo("Plan shared");
    assertThat(failed.path("test").asText()).isEqualTo("not as expected");
    assertThat(failed.path("file").asText()).endsWith("Plan.yml");
    assertThat(failed.path("line").asInt()).isEqualTo(14);
    assertThat(failed.path("passed").asBoolean()).isFalse();
    assertThat(failed.at("/expected/findings").asInt(-1)).isZero();
    assertThat(failed.at("/expected/actions").isNull()).isTrue();
    assertThat(failed.at("/found/findings").asInt()).isEqualTo(1);
    assertThat(failed.at("/found/told/0/user").asText()).isEqualTo("ana@example.com");
    assertThat(failed.at("/found/told/0/file").asText()).isEqualTo("plan.docx");
    assertThat(failed.path("difference").asText()).contains("findings: expected 0, found 1");
  }

  @Test
  void aDisabledPolicyIsListedAndItsTestsDoNotRun() throws IOException {
    policy("Menu", "notify_user", "enabled: false\n");

    CommandRun run = CommandRun.of("policy", "test", directory.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).containsExactly("off   Menu shared: disabled, its tests did not run");
    assertThat(run.err()).isEqualTo("0 policies and 1 disabled, 0 tests, 0 passed, 0 failed\n");
  }

  @Test
  void aTestDoesNotDependOnStrongerPolicies() throws IOException {
    policy("Plan", "quarantine", "");
    policy("Menu", "restrict_sharing", "");

    CommandRun run = CommandRun.of("policy", "test", directory.toString());

    assertThat(run.lines()).contains("pass  Menu shared: as expected");
    assertThat(run.lines()).contains("pass  Plan shared: as expected");
  }

  @Test
  void manyPoliciesRunInSeveralJobsAndKeepTheirOrder() throws IOException {
    for (int number = 100; number < 160; number++) {
      policy("Plan " + number, "notify_user", "");
    }

    CommandRun run = CommandRun.of("policy", "test", directory.toString());

    assertThat(run.err()).isEqualTo("60 policies, 120 tests, 60 passed, 60 failed\n");
    assertThat(run.lines().stream().filter(line -> line.startsWith("pass"))).hasSize(60).isSorted();
  }
}
