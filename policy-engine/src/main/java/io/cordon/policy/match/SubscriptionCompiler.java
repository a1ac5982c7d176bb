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
import io.cordon.policy.correlate.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compiles a policy into subscriptions. */
final class SubscriptionCompiler {
  private final List<Subscription> subscriptions = new ArrayList<>();

  private SubscriptionCompiler() {}

  /** The subscriptions of the policy. What is unusual for a person is judged elsewhere. */
  static List<Subscription> compile(Policy policy) {
    SubscriptionCompiler compiler = new SubscriptionCompiler();
    compiler.add(policy);
    return List.copyOf(compiler.subscriptions);
  }

  /**
   * Policies with a lower number are reported first: those with the strongest action that their
   * mode permits, then those with the strongest action at all.
   */
  static long order(Policy policy) {
    return ((long) strength(policy, policy.snapshot().mode()) << Integer.SIZE)
        + strength(policy, Mode.ENFORCE);
  }

  /** The rank of the strongest action that the mode permits; the highest number without one. */
  private static int strength(Policy policy, Mode mode) {
    return policy.snapshot().actions().stream()
        .filter(mode::allows)
        .mapToInt(ActionVerb::ordinal)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void add(Policy policy) {
    if (policy instanceof ActivityPolicy single) {
      addActivityPolicy(single);
    } else if (policy instanceof CorrelationPolicy several) {
      addInputs(ContributionTemplate.of(several.metadata()), several.correlation(), "0");
    } else if (policy instanceof SequencePolicy sequence) {
      addSequence(sequence);
    }
  }

  private void addActivityPolicy(ActivityPolicy policy) {
    PolicySnapshot snapshot = policy.snapshot();
    Condition condition = policy.condition();
    subscribe(
        policy.id(),
        condition,
        policy.verbs(),
        match -> {
          String why = condition.explain(match.activity());
          match.detection(new Detection(snapshot, List.of(match.activity()), why, null));
        });
  }

  private void addSequence(SequencePolicy sequence) {
    for (int i = 0; i < sequence.steps().size(); i++) {
      int index = i;
      SequencePolicy.Step step = sequence.steps().get(index);
      if (step.input() instanceof Correlation correlation) {
        ContributionTemplate ofStep = ContributionTemplate.ofStep(sequence, index);
        addInputs(ofStep, correlation, "step-" + index);
      } else {
        Rule rule = (Rule) step.input();
        subscribe(
            sequence.id(),
            rule.condition(),
            rule.verbs(),
            match -> {
              String reason = rule.explain(match.activity());
              for (Group group : match.groups(step.grouping())) {
                match.step(sequence, group.key(), index, reason);
              }
            });
      }
    }
  }

  private void addInputs(ContributionTemplate outer, Correlation correlation, String path) {
    if (correlation.level() > Correlation.MAX_LEVELS) {
      throw new IllegalArgumentException(
          correlation.name() + ": correlations nest up to " + Correlation.MAX_LEVELS + " deep");
    }
    for (int i = 0; i < correlation.inputs().size(); i++) {
      ContributionTemplate template = outer.within(WindowTemplate.of(correlation, i, path));
      CorrelationInput input = correlation.inputs().get(i);
      if (input instanceof Correlation inner) {
        addInputs(template, inner, path + '.' + i);
      } else {
        Rule rule = (Rule) input;
        subscribe(outer.policy().id(), rule.condition(), rule.verbs(), template);
      }
    }
  }

  private void subscribe(
      String policyId, Condition condition, Set<Verb> verbs, MatchCallback callback) {
    subscriptions.add(new Subscription(policyId, condition, verbs, callback));
  }
}
