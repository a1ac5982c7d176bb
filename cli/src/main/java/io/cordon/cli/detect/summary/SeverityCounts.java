package io.cordon.cli.detect.summary;

import io.cordon.model.policy.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many findings there are of each severity. */
public final class SeverityCounts {
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

  void add(Severity severity) {
    counts.merge(severity, 1L, Long::sum);
  }

  void add(SeverityCounts others) {
    others.counts.forEach((severity, count) -> counts.merge(severity, count, Long::sum));
  }

  public long of(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** Those of one severity alone. */
  public SeverityCounts only(Severity severity) {
    SeverityCounts one = new SeverityCounts();
    if (of(severity) > 0) {
      one.counts.put(severity, of(severity));
    }
    return one;
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The worst severity of which there is one; null where there is none. */
  public Severity worst() {
    return counts.isEmpty() ? null : Collections.max(counts.keySet());
  }
}
