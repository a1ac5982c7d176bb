package io.cordon.cli.backtest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the new policies find, held against what the old ones found. In memory are the findings of
 * the old ones alone; of the new ones each is looked at once, as it comes.
 */
final class BacktestComparison {
  private final Map<String, FindingSummary> old = new LinkedHashMap<>();
  private final Breakdown total = new Breakdown();
  private final Map<String, Breakdown> byPolicy = new HashMap<>();
  private final TopSources loudest = new TopSources();
  private final Consumer<Difference> differences;

  /**
   * @param differences takes what became of each finding
   */
  BacktestComparison(Consumer<Difference> differences) {
    this.differences = differences;
  }

  /** All that the old policies found comes first. */
  void before(FindingSummary told) {
    old.put(told.uid(), told);
  }

  /** Then what the new ones find. */
  void now(FindingSummary told) {
    FindingSummary before = old.remove(told.uid());
    add(before == null ? Difference.gained(told) : Difference.between(told, before));
  }

  /** What is left of the old findings is lost. */
  void end() {
    old.values().forEach(told -> add(Difference.lost(told)));
    old.clear();
  }

  private void add(Difference difference) {
    total.add(difference);
    byPolicy
        .computeIfAbsent(difference.told().terms().policyId(), none -> new Breakdown())
        .add(difference);
    loudest.add(difference);
    differences.accept(difference);
  }

  Breakdown total() {
    return total;
  }

  /** Empty for a policy that finds nothing. */
  Breakdown of(String policyId) {
    return byPolicy.getOrDefault(policyId, new Breakdown());
  }

  TopSources loudest() {
    return loudest;
  }
}
