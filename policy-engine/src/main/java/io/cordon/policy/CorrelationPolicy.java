package io.cordon.policy;

import io.cordon.policy.test.PolicyTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy about several activities together; it fires on the activity that reaches the threshold.
 */
public record CorrelationPolicy(
    PolicyMetadata metadata, Correlation correlation, List<PolicyTest> tests) implements Policy {

  public CorrelationPolicy {
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(metadata.names());
    names.addAll(correlation.names());
    return names;
  }

  @Override
  public CorrelationPolicy filteredBy(List<Filter> filters) {
    FilterSet applicable = FilterSet.of(filters).applicableTo(metadata.names());
    return new CorrelationPolicy(metadata, correlation.filteredBy(applicable), tests);
  }

  @Override
  public CorrelationPolicy putInForceBy(long change) {
    return new CorrelationPolicy(metadata.putInForceBy(change), correlation, tests);
  }
}
