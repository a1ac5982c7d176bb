package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.organisation.Corpus;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.correlation.CorrelationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The specification's example rules compile when their fields are replaced by Cordon's. */
class SigmaExamplesTest {
  private static final Map<String, String> FIELDS =
      Map.of(
          "Provider_Name", "client.application_name",
          "dns.question.name", "host",
          "ComputerName", "host",
          "WorkstationName", "client.session",
          "SourceIP", "ip",
          "BytesOut", "file.size",
          "bytes_sent", "file.size",
          "Image", "file",
          "User", "user");

  private static String example(String name) throws IOException {
    String text = Files.readString(Corpus.path("spec/sigma/tests/" + name + ".yml")) + "\n";
    for (Map.Entry<String, String> field : FIELDS.entrySet()) {
      text =
          text.replaceAll(
              "(?m)(^ +(?:field: |- )?)" + field.getKey() + "(?=$|[:|])", "$1" + field.getValue());
    }
    text = text.replaceAll("(?m)^taxonomy: .*\n", "");
    text =
        text.replaceAll(
            "(?m)^logsource:\n( +.*\n)+", "logsource: {category: file_hosting_activity}\n");
    String id = text.startsWith("id: ") || text.contains("\nid: ") ? "" : "id: " + Rules.ID + "\n";
    return "taxonomy: cordon\n" + id + text;
  }

  /** The example after the base rules that it refers to, which the specification omits. */
  private static Policy policy(String name, String... baseRules)
      throws IOException, PolicyException {
    StringBuilder text = new StringBuilder();
    for (String rule : baseRules) {
      String base = CorrelationTest.base(rule, "verb: open");
      text.append(rule.contains("-") ? base.replace("name: ", "id: ") : base);
    }
    List<Policy> policies =
        PolicyPackReader.read(Map.of(name, text + example(name)), Rules.ORGANISATION).all();
    assertThat(policies).hasSize(1);
    return policies.get(0);
  }

  private static Correlation correlation(String name, String... baseRules)
      throws IOException, PolicyException {
    return ((CorrelationPolicy) policy(name, baseRules)).correlation();
  }

  @Test
  void theExampleRulesCompile() throws Exception {
    ActivityPolicy one = (ActivityPolicy) policy("rule_1");
    assertThat(one.snapshot().attack()).contains("T1211", "T1562.001");
    assertThat(one.condition().matches(Rules.activity("client.application_name=application error")))
        .isTrue();
    ActivityPolicy ecs = (ActivityPolicy) policy("rule_ecs");
    assertThat(ecs.condition().matches(Rules.activity("host=SigmaHQ"))).isTrue();
    assertThat(ecs.condition().matches(Rules.activity("host=other"))).isFalse();
  }

  @Test
  void theEventCountExamplesCompile() throws Exception {
    for (String name : List.of("event_count", "event_count_ecs")) {
      Correlation correlation = correlation(name, "5638f7c0-ac70-491d-8465-2a65075e0d86");
      assertThat(correlation.aggregation()).isEqualTo(Aggregation.EVENT_COUNT);
      assertThat(correlation.threshold()).isEqualTo(100);
      assertThat(correlation.timespan()).isEqualTo(Duration.ofHours(1));
      assertThat(correlation.groupings()).containsExactly(new Grouping(List.of(Field.HOST)));
    }
  }

  @Test
  void theValueCountAndSumExamplesCompile() throws Exception {
    Correlation count = correlation("value_count", "5638f7c0-ac70-491d-8465-2a65075e0d86");
    assertThat(count.aggregation()).isEqualTo(Aggregation.VALUE_COUNT);
    assertThat(count.threshold()).isEqualTo(100);
    assertThat(count.field()).isEqualTo(Field.USER);
    assertThat(count.groupings())
        .containsExactly(new Grouping(List.of(Field.HOST, Field.CLIENT_SESSION)));
    Correlation sum = correlation("value_sum", "website_access");
    assertThat(sum.aggregation()).isEqualTo(Aggregation.VALUE_SUM);
    assertThat(sum.threshold()).as("more than a million").isEqualTo(1_000_001);
    assertThat(sum.field()).isEqualTo(Field.FILE_SIZE);
    assertThat(sum.groupings()).containsExactly(new Grouping(List.of(Field.IP, Field.USER)));
  }

  @Test
  void theTemporalExamplesCompile() throws Exception {
    String[] rules = {"recon_cmd_a", "recon_cmd_b", "recon_cmd_c"};
    Correlation together = correlation("temporal", rules);
    assertThat(together.aggregation()).isEqualTo(Aggregation.TEMPORAL);
    assertThat(together.threshold()).isEqualTo(3);
    assertThat(together.inputs()).extracting(CorrelationInput::name).containsExactly(rules);
    SequencePolicy ordered = (SequencePolicy) policy("temporal_ordered", rules);
    assertThat(ordered.within()).isEqualTo(Duration.ofMinutes(5));
    assertThat(ordered.steps()).extracting(step -> step.input().name()).containsExactly(rules);
    assertThat(ordered.steps())
        .extracting(SequencePolicy.Step::grouping)
        .containsOnly(new Grouping(List.of(Field.HOST, Field.USER)));
  }

  @Test
  void theFilterExamplesCompile() throws Exception {
    for (Map.Entry<String, String> filter :
        Map.of("filter_1", "user=adm_ana", "filter_ecs", "host=www.google.com").entrySet()) {
      Map<String, String> texts = new TreeMap<>(Map.of("filter", example(filter.getKey())));
      for (String id :
          List.of("6f3e2987-db24-4c78-a860-b4f4095a7095", "df0841c0-9846-4e9f-ad8a-7df91571771b")) {
        String rule = Rules.rule("s: {verb: open}\ncondition: s\n");
        texts.put("rule " + id, rule.replace(Rules.ID, id));
      }
      List<Policy> policies = PolicyPackReader.read(texts, Rules.ORGANISATION).all();
      assertThat(policies)
          .hasSize(2)
          .allSatisfy(
              policy -> {
                Condition condition = ((ActivityPolicy) policy).condition();
                assertThat(condition.matches(Rules.activity("verb=open"))).isTrue();
                assertThat(condition.matches(Rules.activity("verb=open", filter.getValue())))
                    .isFalse();
              });
    }
  }

  @Test
  void typesThatCannotBeCountedOnArrivalAreRefusedWithTheReason() {
    assertThat(refusal("value_avg", "rule_a_id"))
        .matches(
            "value_avg:\\d+:11: correlation type value_avg is not supported: an average rises"
                + " and falls, so no single activity decides it; use value_sum");
    assertThat(refusal("value_percentile", "process_creation"))
        .matches(
            "value_percentile:\\d+:11: correlation type value_percentile is not supported: a"
                + " percentile needs all values of the window, but the state of a group is"
                + " limited");
  }

  private static String refusal(String name, String baseRule) {
    PolicyException refused =
        catchThrowableOfType(PolicyException.class, () -> policy(name, baseRule));
    assertThat(refused.problems()).hasSize(1);
    return refused.getMessage();
  }
}
