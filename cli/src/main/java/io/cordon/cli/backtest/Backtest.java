package io.cordon.cli.backtest;

import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two sets of policies make of one history.
 *
 * @param before null where the new policies are not held against any
 */
record Backtest(ReplayResult now, ReplayResult before, BacktestComparison comparison) {

  boolean isCompared() {
    return before != null;
  }

  /** Whether both runs went over the same records. */
  boolean readsTheSame() {
    return !isCompared()
        || (now.account().records() == before.account().records()
            && now.account().activities() == before.account().activities());
  }

  /** A policy that stands in one of the sets, or in both. */
  record Row(String id, Optional<Policy> now, Optional<Policy> before) {
    /** What it is called now, else what it was called. */
    String title() {
      return now.or(() -> before).map(policy -> policy.snapshot().title()).orElse(id);
    }
  }

  /** The new policies in the order of their files, then those that are no more. */
  List<Row> policies() {
    Map<String, Row> rows = new LinkedHashMap<>();
    List<Policy> all = new ArrayList<>(now.policies().pack().all());
    if (isCompared()) {
      all.addAll(before.policies().pack().all());
    }
    for (Policy policy : all) {
      String id = policy.id();
      rows.computeIfAbsent(
          id,
          none ->
              new Row(
                  id,
                  now.policies().policy(id),
                  isCompared() ? before.policies().policy(id) : Optional.empty()));
    }
    return List.copyOf(rows.values());
  }
}
