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
  void correlationsCanBeNestedOnThreeLevels() throws PolicyException {
    String text =
        CorrelationTest.base("r", "verb: download")
            + counting("a", "r")
            + counting("b", "a")
            + outermost("type: event_count, rules: [b], " + COUNTED);
    CorrelationPolicy policy = (CorrelationPolicy) policies(text).get(0);
    assertThat(policy.names()).containsExactlyInAnyOrder(Rules.ID, "a", "b", "r");
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
  void generateMakesPoliciesFromBaseRulesWithAnId() throws PolicyException {
    String other = "5d0f0a4e-9d07-4b8f-8a52-0c5a3b8d2f11";
    String rule =
        CorrelationTest.base("r", "verb: download")
            .replace("name: r", "name: r\nid: " + other + "\nlevel: low\nactions: [notify_user]");
    String counting = "type: event_count, rules: [r, s], " + COUNTED;
    String text = rule + CorrelationTest.base("s", "verb: share") + outermost(counting);
    for (String generating :
        List.of(text + "generate: true\n", text.replace(counting, counting + ", generate: true"))) {
      assertThat(policies(generating))
          .extracting(Policy::id)
          .as("the outermost first")
          .containsExactly(Rules.ID, other);
      assertThat(policies(generating).get(1)).isInstanceOf(ActivityPolicy.class);
    }
  }
}
