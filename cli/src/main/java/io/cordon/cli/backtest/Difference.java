package io.cordon.cli.backtest;

import java.util.Set;

/**
 * The difference between the old and the new policies in one finding.
 *
 * @param newFinding as the new policies produce it; null when it is lost
 * @param oldFinding as the old policies produce it; null when it is gained
 * @param aspects in which the two differ; empty unless it is changed
 */
record Difference(
    FindingChange change,
    FindingSummary newFinding,
    FindingSummary oldFinding,
    Set<Aspect> aspects) {

  Difference {
    aspects = Set.copyOf(aspects);
  }

  static Difference gained(FindingSummary newFinding) {
    return new Difference(FindingChange.GAINED, newFinding, null, Set.of());
  }

  static Difference lost(FindingSummary oldFinding) {
    return new Difference(FindingChange.LOST, null, oldFinding, Set.of());
  }

  static Difference between(FindingSummary newFinding, FindingSummary oldFinding) {
    Set<Aspect> aspects = Aspect.between(newFinding, oldFinding);
    return new Difference(
        aspects.isEmpty() ? FindingChange.SAME : FindingChange.CHANGED,
        newFinding,
        oldFinding,
        aspects);
  }

  /** The finding of the new policies; when it is lost, of the old ones. */
  FindingSummary current() {
    return newFinding == null ? oldFinding : newFinding;
  }
}
