package io.cordon.cli.backtest;

import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of replaying one history through new policies, and optionally through old ones.
 *
 * @param oldResult null when there are no old policies to compare with
 */
record Backtest(ReplayResult newResult, ReplayResult oldResult, BacktestComparison comparison) {

  boolean isCompared() {
    return oldResult != null;
  }

  /** Whether both runs read the same records. */
  boolean isSameInput() {
    return !isCompared()
        || (newResult.totals().records() == oldResult.totals().records()
            && newResult.totals().activities() == oldResult.totals().activities());
  }

  /** A policy that is in one of the sets, or in both. */
  record PolicyPair(String id, Optional<Policy> newPolicy, Optional<Policy> oldPolicy) {
    /** The title of the new policy, otherwise of the old one. */
    String title() {
      return newPolicy.or(() -> oldPolicy).map(policy -> policy.snapshot().title()).orElse(id);
    }
  }

  /** The new policies in the order of their files, then those that only the old set has. */
  List<PolicyPair> policies() {
    Map<String, PolicyPair> pairs = new LinkedHashMap<>();
    List<Policy> all = new ArrayList<>(newResult.policies().pack().all());
    if (isCompared()) {
      all.addAll(oldResult.policies().pack().all());
    }
    for (Policy policy : all) {
      String id = policy.id();
      pairs.computeIfAbsent(
          id,
          none ->
              new PolicyPair(
                  id,
                  newResult.policies().policy(id),
                  isCompared() ? oldResult.policies().policy(id) : Optional.empty()));
    }
    return List.copyOf(pairs.values());
  }
}
