package io.cordon.cli.detect.summary;

import io.cordon.model.policy.Severity;

/** How many findings there are of each severity. */
public final class SeverityCounts {
  private final long[] counts = new long[Severity.values().length];

  void add(Severity severity) {
    counts[severity.ordinal()]++;
  }

  void add(SeverityCounts others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others.counts[i];
    }
  }

  public long of(Severity severity) {
    return counts[severity.ordinal()];
  }

  /** Those of one severity alone. */
  public SeverityCounts only(Severity severity) {
    SeverityCounts one = new SeverityCounts();
    one.counts[severity.ordinal()] = of(severity);
    return one;
  }

  public long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** The worst severity of which there is one; null where there is none. */
  public Severity worst() {
    for (int i = counts.length - 1; i >= 0; i--) {
      if (counts[i] > 0) {
        return Severity.values()[i];
      }
    }
    return null;
  }
}
