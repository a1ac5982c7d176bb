package io.cordon.policy;

import io.cordon.policy.condition.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The filters that reach a part of a policy.
 *
 * @param whole those that mean all of the part
 * @param byName those that mean what they name inside it
 */
record Filters(List<Filter> whole, List<Filter> byName) {

  /** All filters there are, before any part is looked at. */
  static Filters of(List<Filter> filters) {
    return new Filters(List.of(), filters);
  }

  /** Those that reach a part inside this one that goes by these names. */
  Filters at(Collection<String> names) {
    List<Filter> means = new ArrayList<>(whole);
    List<Filter> others = new ArrayList<>();
    for (Filter filter : byName) {
      (Collections.disjoint(filter.rules(), names) ? others : means).add(filter);
    }
    return new Filters(means, others);
  }

  /** The condition, but for what the filters of the whole except. */
  Condition but(Condition condition) {
    if (whole.isEmpty()) {
      return condition;
    }
    List<Condition> parts = new ArrayList<>(List.of(condition));
    whole.forEach(filter -> parts.add(new Condition.Not(filter.excepted())));
    return new Condition.AllOf(List.copyOf(parts));
  }
}
