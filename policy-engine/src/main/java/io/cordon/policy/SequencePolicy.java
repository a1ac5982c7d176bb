package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.test.PolicyTest;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy that several activities, or bursts of them, break in order, within a time, for one
 * group.
 *
 * @param steps two or more
 */
public record SequencePolicy(
    PolicyMetadata metadata, List<Step> steps, Duration within, List<PolicyTest> tests)
    implements Policy {

  /**
   * One of the steps.
   *
   * @param part a base rule, or a correlation whose signal is the step
   * @param grouping the fields of the step that must agree with those of the others
   */
  public record Step(CorrelationInput part, Grouping grouping) implements Serializable {}

  public SequencePolicy {
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(metadata.names());
    steps.forEach(step -> names.addAll(step.part().names()));
    return names;
  }

  @Override
  public SequencePolicy filteredBy(List<Filter> filters) {
    Filters reaching = Filters.of(filters).at(metadata.names());
    List<Step> filtered =
        steps.stream()
            .map(step -> new Step(Correlation.filtered(step.part(), reaching), step.grouping()))
            .toList();
    return new SequencePolicy(metadata, filtered, within, tests);
  }

  /** Whether the activity can be, or be part of, any step: all others need not be ordered. */
  public boolean concerns(Activity activity) {
    return steps.stream().anyMatch(step -> concerns(step.part(), activity));
  }

  private static boolean concerns(CorrelationInput part, Activity activity) {
    if (part instanceof Correlation correlation) {
      return correlation.parts().stream().anyMatch(inner -> concerns(inner, activity));
    }
    return ((Rule) part).condition().matches(activity);
  }

  /** The verbs that any step can match; empty when any verb can. */
  public Set<Verb> verbs() {
    Set<Verb> verbs = new HashSet<>();
    for (Step step : steps) {
      if (!addVerbs(step.part(), verbs)) {
        return Set.of();
      }
    }
    return verbs;
  }

  /** False when the part can match any verb. */
  private static boolean addVerbs(CorrelationInput part, Set<Verb> into) {
    if (part instanceof Correlation correlation) {
      return correlation.parts().stream().allMatch(inner -> addVerbs(inner, into));
    }
    Set<Verb> verbs = ((Rule) part).verbs();
    into.addAll(verbs);
    return !verbs.isEmpty();
  }
}
