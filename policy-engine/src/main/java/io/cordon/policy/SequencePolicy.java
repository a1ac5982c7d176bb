package io.cordon.policy;

import io.cordon.model.Activity;
import io.cordon.model.PeopleScope;
import io.cordon.model.Verb;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy that several activities break in order, within a time, for one file or user.
 *
 * @param steps two or more
 * @param groupBy the fields that all steps must agree in
 */
public record SequencePolicy(
    PolicyHead head, List<Step> steps, List<Field> groupBy, Duration within, List<PolicyTest> tests)
    implements Policy {

  /**
   * One of the activities.
   *
   * @param name the base rule's
   * @param verbs the verbs that can match; empty when any can
   */
  public record Step(String name, Condition condition, Set<Verb> verbs) implements Serializable {
    public Step {
      verbs = Set.copyOf(verbs);
    }
  }

  public SequencePolicy {
    steps = List.copyOf(steps);
    groupBy = List.copyOf(groupBy);
    tests = List.copyOf(tests);
  }

  /** Whether the activity can be any step: all others need not be ordered. */
  public boolean concerns(Activity activity) {
    return steps.stream().anyMatch(step -> step.condition().matches(activity));
  }

  /** The verbs that any step can match; empty when any verb can. */
  public Set<Verb> verbs() {
    Set<Verb> verbs = new HashSet<>();
    for (Step step : steps) {
      if (step.verbs().isEmpty()) {
        return Set.of();
      }
      verbs.addAll(step.verbs());
    }
    return verbs;
  }

  /**
   * Where the values mean the same, and the values that all steps must agree in; null when the
   * activity lacks one of them, and so belongs to no sequence.
   */
  public String groupKey(Activity activity, PeopleScope people) {
    StringBuilder key = new StringBuilder(scope(activity, people));
    for (Field field : groupBy) {
      String value = field.value(activity);
      if (value == null) {
        return null;
      }
      key.append('|').append(value.length()).append(':').append(value);
    }
    return key.toString();
  }

  /** A person is the same in all clouds; any other value means something in one of them only. */
  private String scope(Activity activity, PeopleScope people) {
    return groupBy.contains(Field.USER)
        ? people.personKey(activity)
        : activity.app().id() + '|' + (activity.tenant() == null ? "" : activity.tenant());
  }
}
