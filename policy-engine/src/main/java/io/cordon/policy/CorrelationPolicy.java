package io.cordon.policy;

import io.cordon.policy.test.PolicyTest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy about several activities together; it fires on the activity that reaches the threshold.
 *
 * @param unlessUsual the counts of a person that must not be usual; empty where a burst fires
 *     whoever the person is
 */
public record CorrelationPolicy(
    PolicyMetadata metadata,
    Correlation correlation,
    Set<UnusualFeature> unlessUsual,
    List<PolicyTest> tests)
    implements Policy {

  public CorrelationPolicy {
    // In the order of the enum, on every machine.
    Set<UnusualFeature> ordered = EnumSet.noneOf(UnusualFeature.class);
    ordered.addAll(unlessUsual);
    unlessUsual = Collections.unmodifiableSet(ordered);
    tests = List.copyOf(tests);
  }

  /** One that fires whoever the person is. */
  public CorrelationPolicy(
      PolicyMetadata metadata, Correlation correlation, List<PolicyTest> tests) {
    this(metadata, correlation, Set.of(), tests);
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
    return new CorrelationPolicy(metadata, correlation.filteredBy(applicable), unlessUsual, tests);
  }

  @Override
  public CorrelationPolicy putInForceBy(long change) {
    return new CorrelationPolicy(metadata.putInForceBy(change), correlation, unlessUsual, tests);
  }
}
