package io.cordon.cli.backtest;

import java.util.EnumMap;
import java.util.Map;

/** How many findings there are now and before, and what became of them. */
final class FindingCounts {
  private final Map<FindingChange, Long> byChange = new EnumMap<>(FindingChange.class);

  void add(FindingChange change) {
    byChange.merge(change, 1L, Long::sum);
  }

  long of(FindingChange change) {
    return byChange.getOrDefault(change, 0L);
  }

  long now() {
    return of(FindingChange.GAINED) + of(FindingChange.CHANGED) + of(FindingChange.SAME);
  }

  long before() {
    return of(FindingChange.LOST) + of(FindingChange.CHANGED) + of(FindingChange.SAME);
  }
}
