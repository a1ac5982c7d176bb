package io.cordon.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.yaml.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Policies with tests, read for an organisation whose labels the made-up one does not have. */
class TestedPoliciesTest {
  private static final String ORG =
      "{domains: [other.test], labels: [{name: Offen}, {name: Geheim}]}";

  private static String rule(String label, String... tests) {
    return """
        title: A labelled file shared outside
        id: 5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        detection:
            shared: {verb: share, audience: external, file.label: '%s'}
            condition: shared
        tests:
        """
            .formatted(label)
        + String.join("", tests);
  }

  private static String test(String name, String label, String more) {
    return "    - {name: %s, given: [{verb: share, audience: external, file.label: %s}], expect:"
            .formatted(name, label)
        + " {findings: 1}%s}\n".formatted(more);
  }

  private static TestedPolicies read(String... texts) throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < texts.length; i++) {
      files.put("p" + i + ".yml", texts[i]);
    }
    return TestedPolicies.read(files, List.of(), Organisation.parse(ORG, "org.yaml"));
  }

  private static List<String> sentences(String text) {
    PolicyException refused = catchThrowableOfType(PolicyException.class, () -> read(text));
    return refused.problems().stream().map(Problem::message).toList();
  }

  private static List<String> names(List<Policy> policies) {
    return policies.stream().flatMap(p -> p.tests().stream()).map(test -> test.name()).toList();
  }

  @Test
  void aTestRunsInTheMadeUpOrganisationUnlessItSaysOtherwise() throws Exception {
    TestedPolicies read =
        read(
            rule(
                "*",
                test("usual", "Confidential", ""),
                test("same", "Public", ", organisation: made_up"),
                test("own", "Geheim", ", organisation: own")));

    assertThat(names(read.madeUp().all())).containsExactly("usual", "same");
    assertThat(names(read.own().all())).containsExactly("own");
    assertThat(read.counts().values()).containsExactly(3);
    assertThat(read.untested()).isEmpty();
  }

  @Test
  void aPolicyForAnOwnLabelHasOwnTests() throws Exception {
    TestedPolicies read = read(rule("Geheim", test("own", "Geheim", ", organisation: own")));

    assertThat(read.madeUp().all()).isEmpty();
    assertThat(names(read.own().all())).containsExactly("own");
  }

  @Test
  void anOwnLabelInAnotherTestIsAMistakeThatSaysWhatToWrite() {
    assertThat(sentences(rule("*", test("t", "Geheim", ""))))
        .singleElement()
        .asString()
        .startsWith("p0.yml:9:")
        .contains("label \"Geheim\" is not in the taxonomy; known are Public")
        .endsWith(
            "; so it is in the made-up organisation of tests: a test with \"organisation: own\" runs"
                + " in that of --org");
  }

  @Test
  void aMistakeInEveryOrganisationIsReportedOnceAndWithoutThatAdvice() {
    assertThat(sentences(rule("*", test("t", "Nowhere", ""))))
        .singleElement()
        .asString()
        .contains("Nowhere")
        .doesNotContain("made-up");
    assertThat(sentences(rule("*", test("t", "Public", ", sentence: 1"))))
        .singleElement()
        .asString()
        .doesNotContain("made-up");
    assertThat(sentences(rule("*", test("t", "Public", ", organisation: acme"))))
        .singleElement()
        .asString()
        .contains("\"acme\" is no organisation of tests; write own for that of --org");
  }

  @Test
  void filtersOfTheirOwnFilesApplyToTestsWhereTheMadeUpOrganisationHasTheirLabels()
      throws Exception {
    String filter =
        """
        title: Not these
        id: 7c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        filter:
            rules: [5c1f6f0e-61a4-4a53-8b5d-0a6a5b1d7c11]
            selection: {file.label: %s}
            condition: not selection
        """;
    String rule = rule("*", test("t", "Confidential", ""));

    assertThat(read(rule, filter.formatted("none")).madeUp().files()).hasSize(2);
    assertThat(read(rule, filter.formatted("Geheim")).madeUp().files()).hasSize(1);
    assertThat(read(rule, filter.formatted("Geheim")).own().files()).hasSize(2);
  }
}
