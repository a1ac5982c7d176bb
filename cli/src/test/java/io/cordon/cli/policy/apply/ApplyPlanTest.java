package io.cordon.cli.policy.apply;

import static io.cordon.cli.policy.apply.RuleTexts.id;
import static io.cordon.cli.policy.apply.RuleTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.policy.apply.ApplyPlan.RuleChange;
import io.cordon.cli.policy.published.JobDirectory;
import io.cordon.cli.policy.published.PublishedPolicies;
import io.cordon.cli.policy.published.PublishedStatus;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyPackReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplyPlanTest {
  private final Map<String, String> directory = new LinkedHashMap<>();
  private final Map<String, String> topic = new LinkedHashMap<>();

  private ApplyPlan plan(boolean prune, String... refused) {
    try {
      var files = PolicyPackReader.read(directory, Organisation.forTests()).files();
      Map<String, PublishedStatus> statuses = new HashMap<>();
      for (String id : refused) {
        statuses.put(id, new PublishedStatus(id, PolicyStatus.State.REFUSED, List.of(), "there"));
      }
      PublishedPolicies published = new PublishedPolicies(topic, statuses);
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
  void aDryRunComparesWithWhatRuns() throws PolicyException {
    directory.put("1.yml", rule(1, "New"));
    directory.put("2.yml", rule(2, "Changed"));
    directory.put("4.yml", rule(4, "Same"));
    topic.put(id(2), rule(2, "Before"));
    topic.put(id(9), rule(9, "Only there"));
    Map<String, JobDirectory.Rule> started = new LinkedHashMap<>();
    started.put(id(4), ruleOf(rule(4, "Same")));
    started.put(id(5), ruleOf(rule(5, "Only in the directory")));
    RunningPolicies running =
        new RunningPolicies(
            Optional.of(new JobDirectory(Path.of("policies"), started)),
            new PublishedPolicies(topic, Map.of()));

    assertThat(running.comparedWith(id(1), directory.get("1.yml"))).isEqualTo("nothing");
    assertThat(running.comparedWith(id(2), directory.get("2.yml")))
        .isEqualTo("another version, published, no answer from a job");
    assertThat(running.comparedWith(id(4), directory.get("4.yml")))
        .isEqualTo("the same, from its directory");
    assertThat(DryRunText.of(plan(true), running))
        .isEqualTo(
            "would add 1, change 1 and withdraw 1; 1 would be the same as now; 1 other rule of the"
                + " job's own directory stays");
  }

  private static JobDirectory.Rule ruleOf(String text) throws PolicyException {
    return new JobDirectory.Rule(
        PolicyPackReader.read(Map.of("rule.yml", text), Organisation.forTests()).files().get(0),
        text);
  }

  @Test
  void aRenamedFileIsTheSamePolicy() {
    directory.put("renamed.yml", rule(1, "One"));
    topic.put(id(1), rule(1, "One"));

    assertThat(plan(true).toPublish()).isEmpty();
  }
}
