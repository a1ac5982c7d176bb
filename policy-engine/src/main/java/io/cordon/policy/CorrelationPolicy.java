package io.cordon.policy;

import io.cordon.policy.test.PolicyTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A policy that several activities break together: it fires on the one that makes it too much. */
public record CorrelationPolicy(
    PolicyMetadata head, Correlation correlation, List<PolicyTest> tests) implements Policy {

  public CorrelationPolicy {
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(head.names());
    names.addAll(correlation.names());
    return names;
  }

  @Override
  public CorrelationPolicy filteredBy(List<Filter> filters) {
    Filters reaching = Filters.of(filters).at(head.names());
    return new CorrelationPolicy(head, correlation.filteredBy(reaching), tests);
  }
}
