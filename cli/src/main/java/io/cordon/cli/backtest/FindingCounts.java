package io.cordon.cli.backtest;

import java.util.EnumMap;
import java.util.Map;

/** The number of findings by change, and with the new and with the old policies. */
final class FindingCounts {
  private final Map<FindingChange, Long> byChange = new EnumMap<>(FindingChange.class);

  void add(FindingChange change) {
    byChange.merge(change, 1L, Long::sum);
  }

  long of(FindingChange change) {
    return byChange.getOrDefault(change, 0L);
  }

  long withNew() {
    return of(FindingChange.GAINED) + of(FindingChange.CHANGED) + of(FindingChange.SAME);
  }

  long withOld() {
    return of(FindingChange.LOST) + of(FindingChange.CHANGED) + of(FindingChange.SAME);
  }

  /** Whether no finding was counted. */
  boolean isEmpty() {
    return withNew() + withOld() == 0;
  }
}
