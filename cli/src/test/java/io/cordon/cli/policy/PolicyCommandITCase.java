package io.cordon.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandITCase {
  private static final String BUILT_IN = "../policies";

  private static final String SHARED =
      """
      title: Plan shared outside
      id: 5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external, file.label|gte: Confidential}
          condition: shared
      level: high
      actions: [quarantine, notify_user]
      mode: enforce
      tests:
      """;

  private static final String FIRST_PLACE =
      """
      title: Download
      name: download
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          taken: {verb: download}
          condition: taken
      ---
      title: First download through a network
      id: 0d2f0c6b-7b84-4c0b-9f65-6f2f0b8f5a22
      taxonomy: cordon
      correlation:
          type: unusual_value
          rules: [download]
          group-by: [user]
          field: network
          threshold: 0.1
      level: low
      tests:
          - name: %s
            given: [{verb: download, file: plan.docx, ip: 192.0.2.7}]
            expect: {findings: 1}
          - name: %s
            given: [{verb: download, file: plan.docx, ip: 192.0.2.7}]
            expect: {findings: 1}
      """;

  @TempDir private Path directory;

  private void policy(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private CommandRun test() {
    return CommandRun.of("policy", "test", directory.toString());
  }

  private static String sharedTest(String name, String expect) {
    return """
        - name: %s
          given: [{verb: share, file: plan.docx, file.label: Confidential, recipient: eve@gmail.com}]
          expect: %s
    """
        .formatted(name, expect);
  }

  private static void isRefused(CommandRun run, String... lines) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).containsExactly(lines);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyTestOfTheBuiltInPoliciesPasses() throws IOException {
    CommandRun run = CommandRun.of("policy", "test", BUILT_IN);

    long tests = testsOfBuiltIn();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .hasSize((int) tests)
        .allMatch(line -> line.startsWith("pass  "))
        .anyMatch(line -> line.endsWith(": a Confidential file goes to a personal mailbox"));
    assertThat(run.errLines())
        .containsExactly(
            "%d policies, %d tests, %d passed, 0 failed".formatted(builtIn().size(), tests, tests));
  }

  private static List<Path> builtIn() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(BUILT_IN))) {
      return files.filter(path -> path.toString().endsWith(".yml")).toList();
    }
  }

  private static long testsOfBuiltIn() throws IOException {
    long tests = 0;
    for (Path file : builtIn()) {
      tests += Files.readAllLines(file).stream().filter(l -> l.startsWith("    - name: ")).count();
    }
    assertThat(tests).isPositive();
    return tests;
  }

  @Test
  void aFailedTestShowsExpectedAndFound() throws IOException {
    policy(
        "shared.yml",
        SHARED
            + sharedTest("as expected", "{findings: 1, actions: [quarantine, notify_user]}")
            + sharedTest("not as expected", "{findings: 0, actions: [notify_admin]}"));

    CommandRun run = test();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).containsExactly("1 policy, 2 tests, 1 passed, 1 failed");
    assertThat(run.lines())
        .startsWith(
            "pass  Plan shared outside: as expected", "FAIL  Plan shared outside: not as expected")
        .anySatisfy(line -> assertThat(line).contains("shared.yml:15"))
        .anySatisfy(line -> assertThat(line).contains("findings: expected 0, found 1"))
        .anySatisfy(
            line -> assertThat(line).contains("found share of plan.docx by ana@example.com at "))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("actions: expected notify_admin, found quarantine, notify_user"))
        .anySatisfy(line -> assertThat(line).endsWith("  missing notify_admin"))
        .anySatisfy(line -> assertThat(line).endsWith("  unexpected quarantine"));
  }

  @Test
  void testsDoNotInfluenceEachOther() throws IOException {
    // In one tenant each test would see the others: same user, same place, same file.
    policy("first.yml", FIRST_PLACE.formatted("the first time", "also the first time"));
    policy(
        "shared.yml",
        SHARED
            + sharedTest("found", "{findings: 1, actions: [quarantine, notify_user]}")
            + sharedTest("found again", "{findings: 1, actions: [quarantine, notify_user]}")
            + """
                - name: the label of the file is unknown here
                  given: [{verb: share, file: plan.docx, recipient: eve@gmail.com, at: +1h}]
                  expect: {findings: 0}
            """);

    CommandRun run = test();

    assertThat(run.out()).doesNotContain("FAIL");
    assertThat(run.errLines()).containsExactly("2 policies, 5 tests, 5 passed, 0 failed");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void earlierStepsOfATestAreRemembered() throws IOException {
    // The test above relies on this: days later the same place is not new any more.
    policy(
        "first.yml",
        FIRST_PLACE
            .formatted("again", "and again")
            .replace("7}]", "7}, {verb: download, file: menu.docx, ip: 192.0.2.7, at: +50h}]"));

    CommandRun run = test();

    assertThat(run.out()).doesNotContain("FAIL");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aBrokenPolicyIsOneLineWithItsPlaceAndNothingRuns() throws IOException {
    String tests = sharedTest("found", "{findings: 1}") + sharedTest("not found", "{findings: 0}");
    policy("good.yml", SHARED + tests);
    policy(
        "typo.yml", SHARED.replace("verb: share", "verb: shrae").replace("5c1f", "6c1f") + tests);
    String place = directory.resolve("typo.yml") + ":6:20: unknown value \"shrae\" of verb; ";

    for (String command : List.of("check", "test")) {
      CommandRun run = CommandRun.of("policy", command, directory.toString());

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.errLines()).hasSize(1);
      assertThat(run.err())
          .startsWith("cordon policy " + command + ": " + place + "did you mean \"share\"?");
    }
  }

  @Test
  void eachMistakeHasItsOwnLine() throws IOException {
    String tests = sharedTest("found", "{findings: 1}") + sharedTest("not found", "{findings: 0}");
    policy("a.yml", SHARED.replace("level: high", "level: hihg") + tests);
    policy("b.yml", SHARED.replace("5c1f", "6c1f").replace("verb: share", "vreb: share") + tests);

    CommandRun run = CommandRun.of("policy", "check", directory.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(2);
    assertThat(run.errLines().get(0))
        .startsWith("cordon policy check: " + directory.resolve("a.yml") + ":8:8: ");
    assertThat(run.errLines().get(1))
        .startsWith("cordon policy check: " + directory.resolve("b.yml") + ":6:");
  }

  @Test
  void aMissingOrEmptyDirectoryIsOneLine() {
    Path absent = directory.resolve("absent");

    isRefused(
        CommandRun.of("policy", "test", absent.toString()),
        "cordon policy test: " + absent + ": there is no such file or folder");
    isRefused(
        test(), "cordon policy test: " + directory + ": contains no policy (*.yml or *.yaml)");
  }

  @Test
  void checkPrintsATableOfThePolicies() throws IOException {
    CommandRun run = CommandRun.of("policy", "check", BUILT_IN);

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(1 + builtIn().size());
    assertThat(run.lines().get(0)).matches("policy +kind +level +mode +tests  file");
    assertThat(run.lines())
        .anyMatch(
            line ->
                line.matches(
                    "Label lowered or removed, then .* sequence +high +enforce +\\d+ .*then_shared.yml"));
    assertThat(run.errLines()).containsExactly(builtIn().size() + " policies, no mistakes");
  }

  @Test
  void theLabelsOfTheGivenOrganisationAreKnown() throws IOException {
    policy(
        "shared.yml",
        (SHARED + sharedTest("fine\n      organisation: own", "{findings: 1}"))
            .replace("Confidential", "Eyes Only"));
    Path organisation =
        Files.writeString(
            directory.resolve("org.txt"),
            "domains: [example.com]\nlabels: [{name: Open}, {name: Eyes Only}]\n");

    assertThat(test().exitCode()).isEqualTo(2);
    assertThat(
            CommandRun.of("policy", "test", "--org", organisation.toString(), directory.toString()))
        .extracting(CommandRun::exitCode, CommandRun::err)
        .containsExactly(0, "1 policy, 1 test, 1 passed, 0 failed\n");
  }

  @Test
  void namesInsideAPolicyCannotControlTheTerminal() throws IOException {
    policy("shared.yml", SHARED + sharedTest("\"a\\e[2Jb\"", "{findings: 0}"));

    CommandRun run = test();

    assertThat(run.out() + run.err()).doesNotContain("\u001b");
  }

  @Test
  void policyWithoutACommandNamesTheCommands() {
    isRefused(
        CommandRun.of("policy"),
        "cordon policy: no command given: check, test, apply, list or translate; see 'cordon policy --help'");
  }
}
