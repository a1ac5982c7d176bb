package io.cordon.policy.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Verb;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.sigma.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NestedCorrelationTest {
  private static final String COUNTED = "group-by: [user], timespan: 1h, condition: {gte: 10}";

  private static String counting(String name, String rules) {
    return """
    title: Inner
    name: %s
    correlation: {type: event_count, rules: [%s], %s}
    ---
    """
        .formatted(name, rules, COUNTED);
  }

  private static String outermost(String correlation) {
    return "title: Outer\nid: %s\ncorrelation: {%s}\n".formatted(Rules.ID, correlation);
  }

  private static List<Policy> policies(String text) throws PolicyException {
    return PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION).all();
  }

  @Test
  void aBurstCanBeAStepOfASequence() throws PolicyException {
    String text =
        CorrelationTest.base("signed_in", "verb: sign_in")
            + CorrelationTest.base("download", "verb: download")
            + counting("burst", "download")
            + outermost(
                "type: temporal_ordered, rules: [signed_in, burst], group-by: [user], timespan: 1d");
    SequencePolicy policy = (SequencePolicy) policies(text).get(0);
    assertThat(policy.steps())
        .extracting(step -> step.input().name())
        .containsExactly("signed_in", "burst");
    assertThat(SequenceRules.verbs(policy)).containsExactlyInAnyOrder(Verb.SIGN_IN, Verb.DOWNLOAD);
    Correlation burst = (Correlation) policy.steps().get(1).input();
    assertThat(burst.inputs()).extracting(CorrelationInput::name).containsExactly("download");
    assertThat(SequenceRules.match(policy, Rules.activity("verb=download"))).isTrue();
  }

  @Test
  void correlationsCountEachOtherOnThreeLevels() throws PolicyException {
    String text =
        CorrelationTest.base("r", "verb: download")
            + counting("a", "r")
            + counting("b", "a")
            + outermost("type: event_count, rules: [b], " + COUNTED);
    CorrelationPolicy policy = (CorrelationPolicy) policies(text).get(0);
    assertThat(policy.names()).containsExactlyInAnyOrder(Rules.ID, "a", "b", "r");
    assertThat(Rules.refusal(text.replace("rules: [r]", "rules: [c]") + "---\n" + inner("c", "r")))
        .containsExactly("r.yml:19:1: correlations count each other on 3 levels at the most");
  }

  private static String inner(String name, String rules) {
    return counting(name, rules).replace("---\n", "");
  }

  @Test
  void theOrderOfTheDocumentsDoesNotMatter() throws PolicyException {
    String text =
        outermost("type: event_count, rules: [a], " + COUNTED)
            + "---\n"
            + counting("a", "r")
            + CorrelationTest.base("r", "verb: download").replace("---\n", "");
    assertThat(policies(text)).hasSize(1);
  }

  @Test
  void oneFileHasOneOutermostCorrelation() {
    String rule = CorrelationTest.base("r", "verb: download");
    assertThat(
            Rules.refusal(
                rule + counting("a", "r") + outermost("type: event_count, rules: [r], " + COUNTED)))
        .containsExactly(
            "r.yml:11:1: one file is one policy: no other correlation refers to this one, nor to"
                + " that on line 7");
    assertThat(Rules.refusal(rule + counting("a", "b") + inner("b", "a")))
        .containsExactly("r.yml:7:1: the correlations refer to each other in a circle");
    String beside = counting("a", "b") + counting("b", "a");
    assertThat(
            Rules.refusal(rule + beside + outermost("type: event_count, rules: [r], " + COUNTED)))
        .containsExactly(
            "r.yml:7:1: the correlation does not use this correlation",
            "r.yml:11:1: the correlation does not use this correlation");
    assertThat(
            Rules.refusal(
                rule
                    + counting("a", "r")
                    + counting("b", "a")
                    + outermost("type: event_count, rules: [a, b], " + COUNTED)))
        .containsExactly(
            "r.yml:7:1: one correlation only can refer to this one; write it out for the others");
    assertThat(Rules.refusal(rule + counting("r", "r")))
        .contains("r.yml:7:1: another document of this file has the same name or id");
  }

  @Test
  void orderAndBaselinesCannotBeCounted() {
    String rules =
        CorrelationTest.base("r", "verb: download") + CorrelationTest.base("s", "verb: share");
    String ordered =
        "title: O\nname: o\ncorrelation: {type: temporal_ordered, rules: [r, s], group-by: [user],"
            + " timespan: 1h}\n---\n";
    String unusual =
        "title: U\nname: u\ncorrelation: {type: unusual_value, rules: [r], group-by: [user], field:"
            + " place}\n---\n";
    assertThat(
            Rules.refusal(rules + ordered + outermost("type: event_count, rules: [o], " + COUNTED)))
        .containsExactly(
            "r.yml:19:42: correlation \"o\" cannot stand here: the order of its rules is known too"
                + " late to count");
    assertThat(
            Rules.refusal(
                rules + unusual + outermost("type: event_count, rules: [u, s], " + COUNTED)))
        .containsExactly(
            "r.yml:19:42: correlation \"u\" cannot stand here: unusual_value judges single"
                + " activities");
    assertThat(
            Rules.refusal(
                CorrelationTest.base("r", "verb: download")
                    + counting("a", "r")
                    + outermost("type: unusual_value, rules: [a], group-by: [user], field: place")))
        .containsExactly(
            "r.yml:13:44: correlation \"a\" cannot stand here: unusual_value judges single"
                + " activities");
  }

  @Test
  void onlyTheOutermostSpeaksForThePolicy() {
    String text =
        CorrelationTest.base("r", "verb: download")
            + counting("a", "r").replace("name: a", "name: a\nactions: [quarantine]\nlevle: high")
            + outermost("type: event_count, rules: [a], " + COUNTED);
    assertThat(Rules.refusal(text))
        .hasSize(2)
        .contains("r.yml:9:1: actions belongs to the outermost correlation")
        .anyMatch(line -> line.startsWith("r.yml:10:1: unknown key \"levle\""));
  }

  @Test
  void generateMakesPoliciesOfBaseRulesWithAnId() throws PolicyException {
    String other = "5d0f0a4e-9d07-4b8f-8a52-0c5a3b8d2f11";
    String rule =
        CorrelationTest.base("r", "verb: download")
            .replace("name: r", "name: r\nid: " + other + "\nlevel: low\nactions: [notify_user]");
    String counting = "type: event_count, rules: [r, s], " + COUNTED;
    String text = rule + CorrelationTest.base("s", "verb: share") + outermost(counting);
    assertThat(Rules.refusal(text)).singleElement().asString().contains("unknown key \"actions\"");
    for (String generating :
        List.of(text + "generate: true\n", text.replace(counting, counting + ", generate: true"))) {
      assertThat(policies(generating))
          .extracting(Policy::id)
          .as("the outermost first")
          .containsExactly(Rules.ID, other);
      assertThat(policies(generating).get(1)).isInstanceOf(ActivityPolicy.class);
    }
    assertThat(
            Rules.refusal(
                text.replace("id: " + other + "\nlevel: low\nactions: [notify_user]", "level: low")
                    + "generate: true\n"))
        .containsExactly("r.yml:14:1: generate: true needs a base rule with id and title");
  }
}
