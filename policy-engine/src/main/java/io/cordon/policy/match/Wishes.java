package io.cordon.policy.match;

import io.cordon.model.ActionVerb;
import io.cordon.model.Detection;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Verb;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Condition;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Part;
import io.cordon.policy.Policy;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.signal.Group;
import io.cordon.policy.signal.Hit;
import io.cordon.policy.signal.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Takes policies apart into what each wants to be told of, the strongest policies first. */
final class Wishes {
  private final List<Wish> wishes = new ArrayList<>();

  private Wishes() {}

  /** Those of all enabled policies. Baselines have none: they learn from every activity. */
  static List<Wish> of(List<? extends Policy> policies) {
    Wishes all = new Wishes();
    policies.stream()
        .filter(policy -> policy.head().enabled())
        .sorted(
            Comparator.<Policy>comparingInt(policy -> strength(policy, policy.head().mode()))
                .thenComparingInt(policy -> strength(policy, Mode.ENFORCE)))
        .forEach(all::add);
    return all.wishes;
  }

  /** The place of its strongest action that the mode lets happen; high when nothing happens. */
  private static int strength(Policy policy, Mode mode) {
    return policy.head().actions().stream()
        .filter(verb -> mode == Mode.ENFORCE || (mode == Mode.NOTIFY && verb.onlyNotifies()))
        .mapToInt(ActionVerb::ordinal)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void add(Policy policy) {
    if (policy instanceof ActivityPolicy one) {
      add(one);
    } else if (policy instanceof CorrelationPolicy several) {
      addParts(several.stamp(), several.correlation(), "0", List.of());
    } else if (policy instanceof SequencePolicy sequence) {
      add(sequence);
    }
  }

  private void add(ActivityPolicy policy) {
    PolicyStamp stamp = policy.stamp();
    Condition condition = policy.condition();
    add(
        condition,
        policy.verbs(),
        match -> {
          String why = condition.explain(match.activity());
          match.detection(new Detection(stamp, List.of(match.activity()), why, null));
        });
  }

  private void add(SequencePolicy sequence) {
    for (int i = 0; i < sequence.steps().size(); i++) {
      int step = i;
      SequencePolicy.Step wanted = sequence.steps().get(step);
      if (wanted.part() instanceof Correlation burst) {
        List<Layer> outer = List.of(Layer.step(sequence, step));
        addParts(sequence.stamp(), burst, "step-" + step, outer);
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
      PolicyStamp policy, Correlation correlation, String node, List<Layer> outer) {
    if (correlation.level() > Correlation.MOST_LEVELS) {
      throw new IllegalArgumentException(
          correlation.name() + ": correlations nest up to " + Correlation.MOST_LEVELS + " deep");
    }
    for (int i = 0; i < correlation.parts().size(); i++) {
      List<Layer> layers = new ArrayList<>(List.of(Layer.of(correlation, i, node)));
      layers.addAll(outer);
      Part part = correlation.parts().get(i);
      if (part instanceof Correlation inner) {
        addParts(policy, inner, node + '.' + i, layers);
      } else {
        Rule rule = (Rule) part;
        add(rule.condition(), rule.verbs(), match -> count(policy, layers, match));
      }
    }
  }

  private static void count(PolicyStamp policy, List<Layer> layers, Match match) {
    Stage[] stages = new Stage[layers.size()];
    for (int i = 0; i < stages.length; i++) {
      stages[i] = layers.get(i).stage(match);
    }
    match.hit(new Hit(policy, List.of(stages)));
  }

  private void add(Condition condition, Set<Verb> verbs, Telling telling) {
    wishes.add(new Wish(wishes.size(), condition, verbs, telling));
  }
}
