package io.cordon.cli.backtest;

import java.util.Set;

/**
 * What became of one finding.
 *
 * @param now what the new policies tell; null when it is lost
 * @param before what the old ones told; null when it is gained
 * @param aspects in what they differ; empty unless it is changed
 */
record Difference(
    FindingChange change, FindingSummary now, FindingSummary before, Set<Aspect> aspects) {

  Difference {
    aspects = Set.copyOf(aspects);
  }

  static Difference gained(FindingSummary now) {
    return new Difference(FindingChange.GAINED, now, null, Set.of());
  }

  static Difference lost(FindingSummary before) {
    return new Difference(FindingChange.LOST, null, before, Set.of());
  }

  static Difference between(FindingSummary now, FindingSummary before) {
    Set<Aspect> aspects = Aspect.between(now, before);
    return new Difference(
        aspects.isEmpty() ? FindingChange.SAME : FindingChange.CHANGED, now, before, aspects);
  }

  /** The finding as the new policies tell it, else as the old ones did. */
  FindingSummary told() {
    return now == null ? before : now;
  }
}
