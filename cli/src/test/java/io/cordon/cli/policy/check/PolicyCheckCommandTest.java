package io.cordon.cli.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCheckCommandTest {
  private static final String SHARED =
      """
      title: Plan shared outside
      id: 5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
      description: A plan leaves.
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external}
          condition: shared
      falsepositives: [A tender]
      level: high
      tags: [attack.exfiltration]
      actions: [notify_user]
      """;
  private static final String TESTS =
      """
      tests:
          - {name: a, given: [{verb: share, audience: external}], expect: {findings: 1}}
          - {name: b, given: [{verb: share}], expect: {findings: 0}}
      """;

  @TempDir private Path directory;
  private Path file;

  private CommandRun check(String text, String... options) throws IOException {
    file = Files.writeString(directory.resolve("shared.yml"), text);
    return CommandRun.of(
        Stream.concat(Stream.of("policy", "check", directory.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void onePolicyIsCountedInTheSingular() throws IOException {
    CommandRun run = check(SHARED + TESTS);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEqualTo("1 policy, no mistakes\n");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void anUntestedPolicyIsAMistakeUnlessAllowed() throws IOException {
    CommandRun run = check(SHARED);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "cordon policy check: "
                + file
                + ":1:1: has no test: one must expect a finding, and one must expect none\n");
    assertThat(check(SHARED, "--allow-untested"))
        .extracting(CommandRun::exitCode, CommandRun::err)
        .containsExactly(0, "1 policy, no mistakes\n");
  }

  @Test
  void warningsArePrintedAndDoNotChangeTheExitCode() throws IOException {
    CommandRun run =
        check(SHARED.replace("level: high\n", "").replace("notify_user", "quarantine") + TESTS);

    assertThat(run.exitCode()).isZero();
    assertThat(run.errLines())
        .containsExactly(
            "cordon policy check: warning: " + file + ":1:1: has no level: medium is used",
            "cordon policy check: warning: "
                + file
                + ":11:11: quarantine is never requested: the default mode notify only"
                + " notifies people",
            "1 policy, no mistakes, 2 warnings");
  }

  @Test
  void aDisabledPolicyIsCheckedAndShownAsDisabled() throws IOException {
    CommandRun run = check(SHARED + "enabled: false\n" + TESTS);

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(1)).contains(" disabled ");
  }

  @Test
  void jsonListsThePolicies() throws IOException {
    CommandRun run = check(SHARED + TESTS, "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode json = json(run);
    assertThat(json.path("ok").asBoolean()).isTrue();
    assertThat(json.path("problems")).isEmpty();
    JsonNode policy = json.at("/policies/0");
    assertThat(policy.path("id").asText()).isEqualTo("5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11");
    assertThat(policy.path("title").asText()).isEqualTo("Plan shared outside");
    assertThat(policy.path("kind").asText()).isEqualTo("policy");
    assertThat(policy.path("level").asText()).isEqualTo("high");
    assertThat(policy.path("mode").asText()).isEqualTo("notify");
    assertThat(policy.path("version").asText()).hasSize(12);
    assertThat(policy.path("enabled").asBoolean()).isTrue();
    assertThat(policy.path("file").asText()).isEqualTo(file.toString());
    assertThat(policy.path("tests").asInt()).isEqualTo(2);
  }

  @Test
  void jsonListsProblemsWithTheirPlaces() throws IOException {
    CommandRun run =
        check(SHARED.replace("verb: share", "verb: shrae").replace("level: high\n", ""), "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
    JsonNode json = json(run);
    assertThat(json.path("ok").asBoolean()).isFalse();
    assertThat(json.path("policies")).isEmpty();
    assertThat(json.path("problems").valueStream().map(PolicyCheckCommandTest::place))
        .containsExactly("error 1:1", "warning 1:1", "error 7:20");
    assertThat(json.at("/problems/2/file").asText()).isEqualTo(file.toString());
    assertThat(json.at("/problems/2/sentence").asText())
        .isEqualTo("unknown value \"shrae\" of verb; did you mean \"share\"?");
  }

  @Test
  void jsonIsPrintedForAMissingDirectory() throws IOException {
    CommandRun run = CommandRun.of("policy", "check", "--json", directory + "/absent");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(json(run).at("/problems/0/line").asInt(-1)).isZero();
  }

  private static String place(JsonNode problem) {
    return problem.path("severity").asText()
        + ' '
        + problem.path("line").asInt()
        + ':'
        + problem.path("column").asInt();
  }

  private static JsonNode json(CommandRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }
}
