package io.cordon.policy.cost;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What many policies cost together. Rules for different verbs, and rules that a look-up in the
 * index keeps apart, do not add up; of all others the sum counts, also where the matcher would
 * share their work.
 */
public final class PolicyLoad {
  /** Texts with the same hash count as one, which may overstate the cost but never hides it. */
  private static final int SLOTS = 1 << 10;

  /** To go past a rule that the index keeps out, or past one test of a filter in one rule. */
  private static final int VISIT = 2;

  private final Map<Verb, Long> stepsByVerb = new EnumMap<>(Verb.class);
  private final Map<Field, long[]> stepsBehindGate = new EnumMap<>(Field.class);
  private final Map<String, Long> rulesByName = new HashMap<>();
  private final Map<String, Long> filterSizeByName = new HashMap<>();
  private long stepsForAll;
  private long size;

  /** Tests of filters, each counted once for every rule that has the filter. */
  private long filterParts;

  public void add(PolicyCost cost) {
    apply(cost, 1);
  }

  /** Removes what was added before. */
  public void remove(PolicyCost cost) {
    apply(cost, -1);
  }

  private void apply(PolicyCost cost, int sign) {
    size += sign * cost.size();
    cost.loads().forEach(load -> apply(load, sign));
    cost.rulesByName().forEach((name, rules) -> applyRules(name, (long) sign * rules));
    cost.filteredNames().forEach(name -> applyFilter(name, sign * cost.filterSize()));
  }

  private void apply(RuleLoad load, int sign) {
    long steps = sign * load.steps();
    if (load.gate() != null) {
      long[] slots = stepsBehindGate.computeIfAbsent(load.gate().field(), f -> new long[SLOTS]);
      load.gate().folded().stream()
          .mapToInt(PolicyLoad::slot)
          .distinct()
          .forEach(slot -> slots[slot] += steps);
      stepsForAll += (long) sign * VISIT;
    } else if (load.verbs().isEmpty()) {
      stepsForAll += steps;
    } else {
      load.verbs().forEach(verb -> stepsByVerb.merge(verb, steps, Long::sum));
    }
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ (hash >>> 16)) & (SLOTS - 1);
  }

  private void applyRules(String name, long more) {
    rulesByName.merge(name, more, PolicyLoad::sum);
    filterParts += more * filterSizeByName.getOrDefault(name, 0L);
  }

  private void applyFilter(String name, long more) {
    filterSizeByName.merge(name, more, PolicyLoad::sum);
    filterParts += more * rulesByName.getOrDefault(name, 0L);
  }

  /** Null, which removes the entry, where nothing is left. */
  private static Long sum(long one, long other) {
    return one + other == 0 ? null : one + other;
  }

  /** Tests and values that are compiled, for each verb and each application of a filter. */
  public long size() {
    return size + filterParts;
  }

  /** The highest number of steps for one activity. */
  public long steps() {
    long steps = stepsForAll + VISIT * filterParts;
    steps += stepsByVerb.values().stream().mapToLong(Long::longValue).max().orElse(0);
    for (long[] slots : stepsBehindGate.values()) {
      steps += Arrays.stream(slots).max().orElse(0);
    }
    return steps;
  }
}
