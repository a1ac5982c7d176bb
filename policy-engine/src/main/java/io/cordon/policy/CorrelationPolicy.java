package io.cordon.policy;

import java.util.List;

/** A policy that several activities break together: it fires on the one that makes it too much. */
public record CorrelationPolicy(PolicyHead head, Correlation correlation, List<PolicyTest> tests)
    implements Policy {

  public CorrelationPolicy {
    tests = List.copyOf(tests);
  }
}
