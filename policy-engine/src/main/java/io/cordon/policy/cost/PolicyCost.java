package io.cordon.policy.cost;

import io.cordon.model.activity.Verb;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Filter;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.UnusualPolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one file of policies costs, or one filter; see {@link ConditionCost} for the units. */
public final class PolicyCost {
  /** To count an activity in one group: a message to it, and its state. */
  private static final int CONTRIBUTION = 250;

  /** To copy one entry of a window, of which there are as many as the threshold. */
  private static final int ENTRY = 3;

  /** A sum keeps this number of entries, whatever its threshold. */
  private static final int SUM_ENTRIES = 128;

  /** The texts of a group are joined one after the other, so their work grows with the square. */
  private static final int GROUP_FIELDS = 5;

  /** To compare with what is usual for a person; what that is, all policies share. */
  private static final int COMPARISON = 500;

  private final List<RuleLoad> loads = new ArrayList<>();
  private final Map<String, Integer> rulesByName = new HashMap<>();
  private final Set<String> filteredNames;
  private final long filterSize;
  private long size;

  private PolicyCost(Set<String> filteredNames, long filterSize) {
    this.filteredNames = filteredNames;
    this.filterSize = filterSize;
  }

  /** The cost of the enabled policies of a file, with its own filters applied. */
  public static PolicyCost of(PolicyFile file) {
    if (file.policies().isEmpty()) {
      return ofFilter(file.filters().get(0));
    }
    PolicyCost cost = new PolicyCost(Set.of(), 0);
    for (Policy policy : file.policies()) {
      if (policy.metadata().enabled()) {
        int before = cost.loads.size();
        cost.add(policy.filteredBy(file.filters()));
        int rules = cost.loads.size() - before;
        policy.names().forEach(name -> cost.rulesByName.merge(name, rules, Integer::sum));
      }
    }
    return cost;
  }

  /** A filter of its own is evaluated once, but each of its tests is a part of each rule. */
  private static PolicyCost ofFilter(Filter filter) {
    ConditionCost condition = ConditionCost.of(filter.condition());
    PolicyCost cost = new PolicyCost(filter.rules(), condition.size());
    cost.size = condition.size();
    cost.loads.add(new RuleLoad(Set.of(), null, condition.steps()));
    return cost;
  }

  private void add(Policy policy) {
    if (policy instanceof ActivityPolicy single) {
      add(single.condition(), single.verbs(), 0);
    } else if (policy instanceof UnusualPolicy unusual) {
      // Not indexed: each is evaluated for every activity with one of its verbs.
      ConditionCost cost = ConditionCost.of(unusual.condition());
      size += cost.size();
      loads.add(new RuleLoad(unusual.verbs(), null, cost.steps() + COMPARISON));
    } else if (policy instanceof CorrelationPolicy several) {
      add(several.correlation(), 0);
    } else if (policy instanceof SequencePolicy sequence) {
      for (SequencePolicy.Step step : sequence.steps()) {
        long grouping = grouping(step.grouping()) + CONTRIBUTION;
        addInput(step.input(), grouping);
      }
    }
  }

  private void add(Correlation correlation, long outer) {
    for (int i = 0; i < correlation.inputs().size(); i++) {
      Grouping grouping = correlation.groupings().get(i);
      long window = groups(grouping) * (CONTRIBUTION + entries(correlation) * ENTRY);
      addInput(correlation.inputs().get(i), outer + grouping(grouping) + window);
    }
  }

  private void addInput(CorrelationInput input, long outer) {
    if (input instanceof Correlation inner) {
      add(inner, outer);
    } else {
      Rule rule = (Rule) input;
      add(rule.condition(), rule.verbs(), outer);
    }
  }

  private static long entries(Correlation correlation) {
    return switch (correlation.aggregation()) {
      case EVENT_COUNT -> correlation.threshold();
      case VALUE_COUNT -> correlation.threshold() * values(correlation.field());
      case VALUE_SUM -> SUM_ENTRIES;
      case TEMPORAL -> correlation.inputs().size();
    };
  }

  private static long values(Field field) {
    return field.isMultiValued() ? ConditionCost.VALUES : 1;
  }

  private static long groups(Grouping grouping) {
    return grouping.fields().stream().anyMatch(Field::isMultiValued) ? ConditionCost.VALUES : 1;
  }

  private static long grouping(Grouping grouping) {
    long fields = grouping.fields().size();
    return groups(grouping) * GROUP_FIELDS * fields * fields;
  }

  /** The index has a condition once for each verb that it names. */
  private void add(Condition condition, Set<Verb> verbs, long whenMatched) {
    ConditionCost cost = ConditionCost.of(condition);
    size += cost.size() * Math.max(1, verbs.size());
    loads.add(new RuleLoad(verbs, RuleLoad.gate(condition), cost.steps() + whenMatched));
  }

  /** Tests and values that are compiled, for each verb. */
  public long size() {
    return size;
  }

  /** The highest number of steps for one activity, if there were no other policy. */
  public long steps() {
    PolicyLoad alone = new PolicyLoad();
    alone.add(this);
    return alone.steps();
  }

  List<RuleLoad> loads() {
    return loads;
  }

  /** For each name and id by which a filter can refer to its rules, their number. */
  Map<String, Integer> rulesByName() {
    return rulesByName;
  }

  /** What a filter names; empty where it is no filter. */
  Set<String> filteredNames() {
    return filteredNames;
  }

  /** What a filter adds to each rule. */
  long filterSize() {
    return filterSize;
  }
}
