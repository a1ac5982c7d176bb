package io.cordon.cli.backtest;

import java.util.EnumMap;
import java.util.Map;

/** How many findings there are now and before, and what became of them. */
final class FindingCounts {
  private final Map<Change, Long> byChange = new EnumMap<>(Change.class);

  void add(Change change) {
    byChange.merge(change, 1L, Long::sum);
  }

  long of(Change change) {
    return byChange.getOrDefault(change, 0L);
  }

  long now() {
    return of(Change.GAINED) + of(Change.CHANGED) + of(Change.SAME);
  }

  long before() {
    return of(Change.LOST) + of(Change.CHANGED) + of(Change.SAME);
  }
}
