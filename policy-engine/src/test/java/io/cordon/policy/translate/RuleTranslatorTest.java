package io.cordon.policy.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTranslatorTest {
  private static final String RULE =
      """
      title: "It's an archive: \\"large\\""
      status: test
      references: [https://example.com/x]
      tags: [attack.T1567]
      logsource: {product: box}
      detection:
          selection:
              - event_type: [DOWNLOAD, ITEM_SYNC]
                created_by.login|endswith: '@x.example'
              - source.item_name|startswith: 'Übung: '
          filter: {ip_address|cidr: 10.0.0.0/8}
          condition: selection and not 1 of filter*
      level: High
      """;

  private static final String FILTER =
      """
      title: Except
      logsource: {product: dropbox}
      filter:
          rules: %s
          own: {actor.user.email|endswith: '@own.example'}
          more: {origin.geo_location.city: Basel}
          condition: %s
      """;

  private static void assertUsable(PolicyDraft draft) throws PolicyException {
    assertThat(
            PolicyPackReader.read(Map.of("draft.yml", draft.text()), Organisation.forTests())
                .files())
        .hasSize(1);
  }

  @Test
  void aRuleBecomesAPolicyOfItsCloud() throws PolicyException {
    PolicyDraft draft = RuleTranslator.translate("r.yml", RULE);
    assertThat(draft.isComplete()).as(draft.untranslated().toString()).isTrue();
    assertThat(draft.text())
        .contains("title: 'It''s an archive: \"large\"'")
        .contains("tags: [attack.t1567]")
        .contains("- verb: [download, sync]")
        .contains("user|endswith: '@x.example'")
        .contains("cloud: {app: box}")
        .contains("condition: cloud and (selection and not 1 of filter*)")
        .contains("level: high");
    assertUsable(draft);
  }

  @Test
  void themDoesNotIncludeTheAddedSelection() throws PolicyException {
    PolicyDraft draft =
        RuleTranslator.translate(
            "r.yml", RULE.replace("selection and not 1 of filter*", "1 of them"));
    assertThat(draft.text()).contains("condition: cloud and ((selection or filter))");
    assertUsable(draft);
  }

  @Test
  void whatHasNoCounterpartIsACommentAndReportedAtItsPlace() throws PolicyException {
    PolicyDraft draft =
        RuleTranslator.translate(
            "r.yml", RULE.replace("filter: {ip", "filter: {CommandLine: a, ip"));
    assertThat(draft.untranslated())
        .extracting(Problem::message)
        .containsExactly(
            "r.yml:11:14: CommandLine: a is not translated: Cordon knows no field CommandLine");
    assertThat(draft.text())
        .contains("# not translated: CommandLine: a (Cordon knows no field CommandLine)");
    assertUsable(draft);
  }

  @Test
  void aLogThatCordonDoesNotReadIsNamed() {
    PolicyDraft draft =
        RuleTranslator.translate("r.yml", RULE.replace("product: box", "product: okta"));
    assertThat(draft.untranslated())
        .extracting(Problem::sentence)
        .containsExactly("Cordon reads no log of \"okta\"");
  }

  @Test
  void correlationsAndFiltersAreTranslated() {
    String correlation =
        """
        title: Many
        correlation:
            type: value_count
            rules: [a]
            group-by: [UserId]
            timespan: 10m
            condition: {field: ObjectId, gte: 50}
        ---
        title: Except
        filter:
            rules: [a]
            selection: {UserId: backup@x.example}
            condition: not selection
        """;
    PolicyDraft draft = RuleTranslator.translate("r.yml", correlation);
    assertThat(draft.isComplete()).isTrue();
    assertThat(draft.text())
        .contains("group-by: [user]")
        .contains("field: file.url")
        .contains("rules:\n        - a")
        .contains("user: backup@x.example");
  }

  @ParameterizedTest
  @CsvSource({
    "not own, cloud and own",
    "not 1 of o*, cloud and 1 of o*",
    "not (own and more), cloud and (own and more)",
    "own or more, cloud and (own or more)",
    "not own and not more, not (cloud and not (not own and not more))"
  })
  void aFilterExceptsWhatItExceptedBefore(String condition, String expected)
      throws PolicyException {
    PolicyDraft draft = RuleTranslator.translate("f.yml", FILTER.formatted("[a]", condition));
    assertThat(draft.text()).contains("    condition: " + expected + "\n");
    assertThat(draft.untranslated())
        .extracting(Problem::sentence)
        .allMatch(sentence -> sentence.contains("never uses selection"));
  }

  @Test
  void aFilterOfAnyRuleIsNotTranslated() {
    PolicyDraft draft =
        RuleTranslator.translate("f.yml", FILTER.formatted("any", "not own or not more"));
    assertThat(draft.text()).contains("# not translated: rules: any (a filter lists");
    assertThat(draft.isComplete()).isFalse();
  }

  @Test
  void whatTheCheckRefusesIsACommentInTheDraft() {
    PolicyDraft draft =
        RuleTranslator.translate(
            "r.yml",
            RULE.replace("filter: {ip_address|cidr: 10.0.0.0/8}", "words: [secret]")
                .replace("created_by.login|endswith", "created_by.login|utf16le|contains")
                .replace("not 1 of filter*", "not words"));
    assertThat(draft.text())
        .contains("(modifier \"utf16le\" of Sigma is not supported)")
        .contains("    # words:\n        # not translated: \"secret\"")
        .contains("    # refused: there is no selection \"words\"");
    assertThat(draft.untranslated()).hasSize(3);
  }

  @Test
  void servicesWithoutRecordsAreNamedAndRecordsOfAnyAppAreNot() {
    String ocsf = RULE.replace("product: box", "product: ocsf").replace("event_type", "verb");
    assertThat(RuleTranslator.translate("r.yml", ocsf).untranslated())
        .extracting(Problem::sentence)
        .noneMatch(sentence -> sentence.contains("reads no log"));
    String alerts = RULE.replace("product: box", "product: m365, service: threat_detection");
    assertThat(RuleTranslator.translate("r.yml", alerts).untranslated())
        .extracting(Problem::sentence)
        .containsExactly("Cordon reads no records of \"threat_detection\"");
  }

  @Test
  void textThatIsNotYamlIsReported() {
    PolicyDraft draft = RuleTranslator.translate("r.yml", "a: [");
    assertThat(draft.text()).isEmpty();
    assertThat(draft.untranslated()).hasSize(1);
    assertThat(RuleTranslator.translate("r.yml", "- a").untranslated())
        .extracting(Problem::sentence)
        .isEqualTo(List.of("a rule must be a map, not a list"));
  }

  /** Names, tags and conditions of a foreign rule stay within their places in the draft. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        detection:
            s: {Operation: FileDownloaded, "Foo\\n    condition: s\\nmode: enforce\\n#": 1}
            condition: s
        """,
        """
        detection:
            s: {Operation: FileDownloaded, "Foo\\u0085mode: enforce\\u2028mode: enforce": 1}
            condition: s
        """,
        """
        detection:
            s: {Operation: FileDownloaded}
            "t\\nmode: enforce": {Operation: [FileDownloaded]}
            condition: "s\\nmode: enforce"
        """,
        """
        detection:
            $1: {Operation: FileDownloaded}
            condition: 1 of them
        """,
        """
        tags: ["attack.t1567]\\nmode: enforce\\n#"]
        detection:
            s: {Operation: FileDownloaded}
            condition: s
        """,
        """
        correlation:
            type: event_count
            "rules\\nmode: enforce\\n#": [x]
            condition: {"gte: 1\\nmode: enforce\\n#": 2}
        """,
        """
        mode: enforce
        actions: [quarantine]
        detection:
            s: {Operation: FileDownloaded}
            condition: s
        """,
      })
  void aForeignRuleDecidesNothingElseOfTheDraft(String rest) {
    String rule = "title: harmless\nlogsource: {product: m365}\n" + rest;

    String draft = RuleTranslator.translate("r.yml", rule).text();

    assertThat(draft.lines()).noneMatch(line -> line.matches("(mode|actions|tests):.*"));
    Problems problems = Problems.withoutKeys();
    List<YamlNode> documents = YamlDocuments.read("draft.yml", draft, YamlLimits.RULE, problems);
    assertThat(problems.all()).as(draft).isEmpty();
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).fields()).doesNotContainKeys("mode", "actions", "tests");
  }

  @Test
  void whatARuleWouldDoIsSaidToBeLeftOut() {
    String rule = RULE + "mode: enforce\nactions: [quarantine]\n";

    PolicyDraft draft = RuleTranslator.translate("r.yml", rule);

    assertThat(draft.untranslated()).hasSize(2);
    assertThat(draft.text()).contains("# not translated: mode", "# not translated: actions");
  }
}
