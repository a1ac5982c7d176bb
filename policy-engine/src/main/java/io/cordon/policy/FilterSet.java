package io.cordon.policy;

import io.cordon.policy.condition.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The filters that apply to a part of a policy.
 *
 * @param whole filters that apply to all of the part
 * @param byName filters that may apply to a smaller part inside it, which they name
 */
record FilterSet(List<Filter> whole, List<Filter> byName) {

  /** All filters, before any part is selected. */
  static FilterSet of(List<Filter> filters) {
    return new FilterSet(List.of(), filters);
  }

  /** The filters that apply to a part inside this one that has these names. */
  FilterSet applicableTo(Collection<String> names) {
    List<Filter> applicable = new ArrayList<>(whole);
    List<Filter> others = new ArrayList<>();
    for (Filter filter : byName) {
      (Collections.disjoint(filter.rules(), names) ? others : applicable).add(filter);
    }
    return new FilterSet(applicable, others);
  }

  /** The condition without the activities that the filters of the whole part ignore. */
  Condition applyTo(Condition condition) {
    if (whole.isEmpty()) {
      return condition;
    }
    List<Condition> parts = new ArrayList<>(List.of(condition));
    whole.forEach(filter -> parts.add(new Condition.Not(filter.ignored())));
    return new Condition.AllOf(List.copyOf(parts));
  }
}
