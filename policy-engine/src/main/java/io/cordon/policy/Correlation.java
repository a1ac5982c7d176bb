package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Field;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Activities that matter only together: a number of activities, a number of different values, a
 * sum, or one activity of each kind, for one group and within a sliding timespan.
 *
 * @param id a UUID; null where the rule has none
 * @param inputs what it takes in; a burst of an inner correlation counts as one
 * @param groupings for each input, the fields whose values form the groups
 * @param threshold the lowest count, sum, or number of different inputs that fires
 * @param field the field that is counted or summed; null for {@code event_count} and {@code
 *     temporal}
 */
public record Correlation(
    String name,
    String id,
    Aggregation aggregation,
    List<CorrelationInput> inputs,
    List<Grouping> groupings,
    Duration timespan,
    long threshold,
    Field field)
    implements CorrelationInput {
  /** How deep correlations may nest: each level is a Flink operator of its own. */
  public static final int MAX_LEVELS = 3;

  public Correlation {
    inputs = List.copyOf(inputs);
    groupings = List.copyOf(groupings);
  }

  /** 1 for a correlation of rules, else one more than the deepest correlation inside. */
  public int level() {
    int deepest = 0;
    for (CorrelationInput input : inputs) {
      deepest = Math.max(deepest, input instanceof Correlation inner ? inner.level() : 0);
    }
    return deepest + 1;
  }

  @Override
  public String explain(Activity activity) {
    for (CorrelationInput input : inputs) {
      if (!(input instanceof Rule rule) || rule.condition().matches(activity)) {
        return input.explain(activity);
      }
    }
    return inputs.get(0).explain(activity);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(ownNames());
    inputs.forEach(input -> names.addAll(input.names()));
    return names;
  }

  private Set<String> ownNames() {
    return id == null ? Set.of(name) : new HashSet<>(List.of(name, id));
  }

  Correlation filteredBy(FilterSet filters) {
    FilterSet applicable = filters.applicableTo(ownNames());
    List<CorrelationInput> filtered =
        inputs.stream().map(input -> filtered(input, applicable)).toList();
    return new Correlation(name, id, aggregation, filtered, groupings, timespan, threshold, field);
  }

  static CorrelationInput filtered(CorrelationInput input, FilterSet filters) {
    return input instanceof Correlation correlation
        ? correlation.filteredBy(filters)
        : ((Rule) input).filteredBy(filters);
  }
}
