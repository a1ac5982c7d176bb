package io.cordon.cli.policy.apply;

import static io.cordon.cli.policy.apply.RuleTexts.id;
import static io.cordon.cli.policy.apply.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.policy.apply.ApplyPlan.RuleChange;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplyPlanTest {
  private final Map<String, String> directory = new LinkedHashMap<>();
  private final Map<String, String> topic = new LinkedHashMap<>();

  private ApplyPlan plan(boolean prune, String... refused) {
    try {
      var files = PolicyPackReader.read(directory, Organisation.forTests()).files();
      PublishedPolicies published = new PublishedPolicies(topic, Set.of(refused));
      return ApplyPlan.of(files, directory, published, prune);
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void rulesAreNewChangedDisabledOrUnchanged() {
    directory.put("1.yml", rule(1, "New"));
    directory.put("2.yml", rule(2, "Changed"));
    directory.put("3.yml", rule(3, "Off") + "enabled: false\n");
    directory.put("4.yml", rule(4, "Same"));
    topic.put(id(2), rule(2, "Before"));
    topic.put(id(3), rule(3, "Off"));
    topic.put(id(4), rule(4, "Same"));

    assertThat(plan(false).steps())
        .extracting(ApplyPlan.Step::change)
        .containsExactly(
            RuleChange.NEW, RuleChange.CHANGED, RuleChange.DISABLED, RuleChange.UNCHANGED);
    assertThat(plan(false).toPublish()).extracting(ApplyPlan.Step::id).doesNotContain(id(4));
  }

  @Test
  void rulesThatOnlyTheTopicHasAreRemovedOnlyWithPrune() {
    directory.put("1.yml", rule(1, "One"));
    topic.put(id(9), rule(9, "Nine"));

    assertThat(plan(false).steps().get(1))
        .returns(RuleChange.LEFT, ApplyPlan.Step::change)
        .returns(false, ApplyPlan.Step::publishes);
    assertThat(plan(true).steps().get(1))
        .returns(RuleChange.REMOVED, ApplyPlan.Step::change)
        .returns(null, ApplyPlan.Step::text)
        .returns(true, ApplyPlan.Step::publishes);
  }

  @Test
  void aRefusedRuleIsPublishedAgain() {
    directory.put("1.yml", rule(1, "One"));
    topic.put(id(1), rule(1, "One"));

    assertThat(plan(false).toPublish()).isEmpty();
    assertThat(plan(false, id(1)).toPublish()).hasSize(1);
  }

  @Test
  void aRenamedFileIsTheSamePolicy() {
    directory.put("renamed.yml", rule(1, "One"));
    topic.put(id(1), rule(1, "One"));

    assertThat(plan(true).toPublish()).isEmpty();
  }
}
