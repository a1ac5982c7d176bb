package io.cordon.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.check.PolicyCheck.TestRequirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {
  private static final String RULE =
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
      actions: [quarantine, notify_user]
      mode: enforce
      """;
  private static final String FIRES =
      "    - {name: a, given: [{verb: share, audience: external}], expect: {findings: 1}}\n";
  private static final String SILENT =
      "    - {name: b, given: [{verb: share}], expect: {findings: 0}}\n";
  private static final String TESTED = RULE + "tests:\n" + FIRES + SILENT;

  private static final String CORRELATION =
      """
      title: Plan shared
      name: shared
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share}
          condition: shared
      ---
      title: Plan shared, then shared again
      id: 6c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
      taxonomy: cordon
      correlation: {type: temporal_ordered, rules: [shared, shared2], group-by: [user], timespan: 1h}
      ---
      title: Plan shared again
      name: shared2
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          shared: {verb: share, audience: external}
          condition: shared
      """;

  private static PolicyCheck check(String text) {
    return PolicyCheck.of(Map.of("p.yml", text), Organisation.forTests(), TestRequirement.REQUIRED);
  }

  private static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> diagnostic.problem().message()).toList();
  }

  @Test
  void aCompletePolicyHasNoDiagnostics() {
    PolicyCheck check = check(TESTED);
    assertThat(check.passed()).isTrue();
    assertThat(check.diagnostics()).isEmpty();
    assertThat(check.policies()).extracting(Policy::id).hasSize(1);
  }

  @Test
  void aPolicyWithoutTestsIsAnErrorUnlessTestsAreOptional() {
    assertThat(lines(check(RULE).errors()))
        .containsExactly(
            "p.yml:1:1: has no test: one must expect a finding, and one must expect none");
    assertThat(check(RULE + "tests: []\n").errors()).hasSize(1);
    assertThat(
            PolicyCheck.of(Map.of("p.yml", RULE), Organisation.forTests(), TestRequirement.OPTIONAL)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aPolicyNeedsATestThatFiresAndOneThatDoesNot() {
    assertThat(lines(check(RULE + "tests:\n" + FIRES).errors()))
        .containsExactly("p.yml:14:1: has no test that expects no finding");
    assertThat(lines(check(RULE + "tests:\n" + SILENT).errors()))
        .containsExactly("p.yml:14:1: has no test that expects a finding");
  }

  @Test
  void mistakesAndMissingTestsAreReportedTogether() {
    PolicyCheck check =
        PolicyCheck.of(
            Map.of(
                "a.yml", RULE.replace("verb: share", "verb: shrae"),
                "b.yml", RULE.replace("5c1f", "6c1f")),
            Organisation.forTests(),
            TestRequirement.REQUIRED);
    assertThat(check.passed()).isFalse();
    assertThat(check.policies()).isEmpty();
    assertThat(lines(check.errors()))
        .containsExactly(
            "a.yml:1:1: has no test: one must expect a finding, and one must expect none",
            "a.yml:7:20: unknown value \"shrae\" of verb; did you mean \"share\"?",
            "b.yml:1:1: has no test: one must expect a finding, and one must expect none");
  }

  @Test
  void unreadableExpectationsAreReportedOnce() {
    assertThat(lines(check(TESTED.replace("findings: 1", "findings: one")).errors()))
        .hasSize(1)
        .allMatch(line -> line.contains("\"one\""));
    assertThat(lines(check(RULE + "tests: {name: a}\n").errors()))
        .containsExactly("p.yml:14:8: must be a list, but is a map");
  }

  @Test
  void missingMetadataIsAWarning() {
    PolicyCheck check =
        check(
            TESTED
                .replace("description: A plan leaves.\n", "")
                .replace("falsepositives: [A tender]\n", "")
                .replace("level: high\n", "")
                .replace("attack.exfiltration", "cordon.sharing"));
    assertThat(check.passed()).isTrue();
    assertThat(check.policies()).hasSize(1);
    assertThat(lines(check.warnings()))
        .containsExactly(
            "p.yml:1:1: has no description: readers of its findings need to know what they mean",
            "p.yml:1:1: has no falsepositives: list the harmless causes that look the same",
            "p.yml:1:1: has no level: medium is used",
            "p.yml:1:1: has no ATT&CK tag, such as attack.exfiltration or attack.t1567");
  }

  @Test
  void containmentWithoutEffectIsAWarningAtTheAction() {
    assertThat(lines(check(TESTED.replace("mode: enforce", "mode: notify")).warnings()))
        .containsExactly(
            "p.yml:12:11: quarantine is never requested: mode notify only notifies people");
    assertThat(lines(check(TESTED.replace("mode: enforce\n", "")).warnings()))
        .containsExactly(
            "p.yml:12:11: quarantine is never requested: the default mode notify only"
                + " notifies people");
    assertThat(check(TESTED.replace("mode: enforce", "mode: observe")).warnings()).isEmpty();
  }

  @Test
  void theDocumentOfACorrelationIsCheckedWhereverItIsInTheFile() {
    assertThat(lines(check(CORRELATION).errors()))
        .containsExactly(
            "p.yml:9:1: has no test: one must expect a finding, and one must expect none");
    assertThat(lines(check(CORRELATION).warnings())).allMatch(line -> line.startsWith("p.yml:9:1"));
  }

  @Test
  void theOutermostOfNestedCorrelationsIsChecked() {
    String above =
        """
        title: Twice
        id: 7c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
        taxonomy: cordon
        correlation: {type: event_count, rules: 6c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11}
        """;
    assertThat(MainDocumentFinder.of("p.yml", above + "---\n" + CORRELATION).orElseThrow().line())
        .isEqualTo(1);
    assertThat(MainDocumentFinder.of("p.yml", CORRELATION + "---\n" + above).orElseThrow().line())
        .isEqualTo(22);
  }

  @Test
  void aFolderThatCannotBeReadIsAnError() {
    PolicyCheck check =
        PolicyCheck.of(Path.of("absent"), Organisation.forTests(), TestRequirement.REQUIRED);
    assertThat(lines(check.errors())).containsExactly("absent: there is no such file or folder");
  }

  @Test
  void invalidYamlIsReportedOnce() {
    assertThat(lines(check("title: [").diagnostics())).hasSize(1);
    assertThat(MainDocumentFinder.of("p.yml", "filter: {rules: [a]}\ntitle: F\n")).isEmpty();
  }
}
