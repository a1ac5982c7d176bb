package io.cordon.cli.backtest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares the findings of the new policies with those of the old ones. Only the findings of the
 * old policies are in memory; those of the new ones are compared one by one.
 */
final class BacktestComparison {
  private final Map<String, FindingSummary> oldFindings = new LinkedHashMap<>();
  private final Breakdown total = new Breakdown();
  private final Map<String, Breakdown> byPolicy = new HashMap<>();
  private final TopSources topSources = new TopSources();
  private final Consumer<Difference> differences;

  /**
   * @param differences receives the difference in each finding
   */
  BacktestComparison(Consumer<Difference> differences) {
    this.differences = differences;
  }

  /** Adds a finding of the old policies; all of them come first. */
  void addOld(FindingSummary finding) {
    oldFindings.put(finding.uid(), finding);
  }

  /** Adds a finding of the new policies, and compares it. */
  void addNew(FindingSummary finding) {
    FindingSummary oldFinding = oldFindings.remove(finding.uid());
    add(oldFinding == null ? Difference.gained(finding) : Difference.between(finding, oldFinding));
  }

  /** Ends the comparison: the remaining old findings are lost. */
  void finish() {
    oldFindings.values().forEach(finding -> add(Difference.lost(finding)));
    oldFindings.clear();
  }

  private void add(Difference difference) {
    total.add(difference);
    byPolicy
        .computeIfAbsent(difference.current().policy().policyId(), none -> new Breakdown())
        .add(difference);
    topSources.add(difference);
    differences.accept(difference);
  }

  Breakdown total() {
    return total;
  }

  /** Empty for a policy without findings. */
  Breakdown of(String policyId) {
    return byPolicy.getOrDefault(policyId, new Breakdown());
  }

  TopSources topSources() {
    return topSources;
  }
}
