package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Field;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several activities that mean more together than each alone: so many of them, so many different
 * values, so large a sum, or one of each kind, for one group within a time that slides.
 *
 * @param id null when it has none
 * @param parts what it takes in; a signal of another correlation counts as one
 * @param groupings for each part, the fields whose values tell the groups apart
 * @param threshold the least count, sum, or number of different parts that fires
 * @param field whose values are counted or summed; null for event_count and temporal
 */
public record Correlation(
    String name,
    String id,
    Kind kind,
    List<CorrelationInput> parts,
    List<Grouping> groupings,
    Duration timespan,
    long threshold,
    Field field)
    implements CorrelationInput {
  /** Correlations within correlations go no deeper: each level is an operator of its own. */
  public static final int MOST_LEVELS = 3;

  /** What is held against the threshold. */
  public enum Kind {
    EVENT_COUNT,
    VALUE_COUNT,
    VALUE_SUM,
    TEMPORAL
  }

  public Correlation {
    parts = List.copyOf(parts);
    groupings = List.copyOf(groupings);
  }

  /** 1 for a correlation of rules, else one more than that of the deepest within it. */
  public int level() {
    int deepest = 0;
    for (CorrelationInput part : parts) {
      deepest = Math.max(deepest, part instanceof Correlation inner ? inner.level() : 0);
    }
    return deepest + 1;
  }

  @Override
  public String explain(Activity activity) {
    for (CorrelationInput part : parts) {
      if (!(part instanceof Rule rule) || rule.condition().matches(activity)) {
        return part.explain(activity);
      }
    }
    return parts.get(0).explain(activity);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(own());
    parts.forEach(part -> names.addAll(part.names()));
    return names;
  }

  private Set<String> own() {
    return id == null ? Set.of(name) : new HashSet<>(List.of(name, id));
  }

  Correlation filteredBy(Filters filters) {
    Filters reaching = filters.at(own());
    List<CorrelationInput> filtered = parts.stream().map(part -> filtered(part, reaching)).toList();
    return new Correlation(name, id, kind, filtered, groupings, timespan, threshold, field);
  }

  static CorrelationInput filtered(CorrelationInput part, Filters filters) {
    return part instanceof Correlation correlation
        ? correlation.filteredBy(filters)
        : ((Rule) part).filteredBy(filters);
  }
}
