package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.WindowSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Takes policies apart into what each wants to be told of, the strongest policies first. */
final class RuleCompiler {
  private final List<Subscription> wishes = new ArrayList<>();

  private RuleCompiler() {}

  /** Those of all enabled policies. Baselines have none: they learn from every activity. */
  static List<Subscription> of(List<? extends Policy> policies) {
    RuleCompiler all = new RuleCompiler();
    policies.stream()
        .filter(policy -> policy.metadata().enabled())
        .sorted(
            Comparator.<Policy>comparingInt(policy -> strength(policy, policy.snapshot().mode()))
                .thenComparingInt(policy -> strength(policy, Mode.ENFORCE)))
        .forEach(all::add);
    return all.wishes;
  }

  /** The place of its strongest action that the mode lets happen; high when nothing happens. */
  private static int strength(Policy policy, Mode mode) {
    return policy.snapshot().actions().stream()
        .filter(mode::allows)
        .mapToInt(ActionVerb::ordinal)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void add(Policy policy) {
    if (policy instanceof ActivityPolicy one) {
      add(one);
    } else if (policy instanceof CorrelationPolicy several) {
      addParts(several.snapshot(), several.correlation(), "0", List.of());
    } else if (policy instanceof SequencePolicy sequence) {
      add(sequence);
    }
  }

  private void add(ActivityPolicy policy) {
    PolicySnapshot snapshot = policy.snapshot();
    Condition condition = policy.condition();
    add(
        condition,
        policy.verbs(),
        match -> {
          String why = condition.explain(match.activity());
          match.detection(new Detection(snapshot, List.of(match.activity()), why, null));
        });
  }

  private void add(SequencePolicy sequence) {
    for (int i = 0; i < sequence.steps().size(); i++) {
      int step = i;
      SequencePolicy.Step wanted = sequence.steps().get(step);
      if (wanted.part() instanceof Correlation burst) {
        List<WindowTemplate> outer = List.of(WindowTemplate.step(sequence, step));
        addParts(sequence.snapshot(), burst, "step-" + step, outer);
      } else {
        Rule rule = (Rule) wanted.part();
        add(
            rule.condition(),
            rule.verbs(),
            match -> {
              for (Group group : match.groups(wanted.grouping())) {
                match.step(sequence.id(), group.key(), step);
              }
            });
      }
    }
  }

  private void addParts(
      PolicySnapshot policy, Correlation correlation, String node, List<WindowTemplate> outer) {
    if (correlation.level() > Correlation.MOST_LEVELS) {
      throw new IllegalArgumentException(
          correlation.name() + ": correlations nest up to " + Correlation.MOST_LEVELS + " deep");
    }
    for (int i = 0; i < correlation.parts().size(); i++) {
      List<WindowTemplate> layers =
          new ArrayList<>(List.of(WindowTemplate.of(correlation, i, node)));
      layers.addAll(outer);
      CorrelationInput part = correlation.parts().get(i);
      if (part instanceof Correlation inner) {
        addParts(policy, inner, node + '.' + i, layers);
      } else {
        Rule rule = (Rule) part;
        add(rule.condition(), rule.verbs(), match -> count(policy, layers, match));
      }
    }
  }

  private static void count(
      PolicySnapshot policy, List<WindowTemplate> layers, MatchContext match) {
    WindowSpec[] stages = new WindowSpec[layers.size()];
    for (int i = 0; i < stages.length; i++) {
      stages[i] = layers.get(i).stage(match);
    }
    match.hit(new Contribution(policy, List.of(stages)));
  }

  private void add(Condition condition, Set<Verb> verbs, MatchCallback telling) {
    wishes.add(new Subscription(wishes.size(), condition, verbs, telling));
  }
}
