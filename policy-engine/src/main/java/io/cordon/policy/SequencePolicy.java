package io.cordon.policy;

import io.cordon.policy.test.PolicyTest;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A policy about activities, or bursts of activities, that happen in order and within a time, for
 * one group.
 *
 * @param steps {@link #MIN_STEPS} to {@link #MAX_STEPS}
 * @param within up to {@link #MAX_WITHIN}
 */
public record SequencePolicy(
    PolicyMetadata metadata, List<Step> steps, Duration within, List<PolicyTest> tests)
    implements Policy {
  public static final int MIN_STEPS = 2;

  /** There is one operator for each number of steps, whether a policy has it or not. */
  public static final int MAX_STEPS = 6;

  /** What waits for the next step is kept so long. */
  public static final Duration MAX_WITHIN = Duration.ofDays(365);

  /**
   * One of the steps.
   *
   * @param input a base rule, or a correlation whose burst is the step
   * @param grouping the fields whose values must equal those of the other steps
   */
  public record Step(CorrelationInput input, Grouping grouping) implements Serializable {}

  public SequencePolicy {
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new HashSet<>(metadata.names());
    steps.forEach(step -> names.addAll(step.input().names()));
    return names;
  }

  @Override
  public SequencePolicy filteredBy(List<Filter> filters) {
    FilterSet applicable = FilterSet.of(filters).applicableTo(metadata.names());
    List<Step> filtered =
        steps.stream()
            .map(step -> new Step(Correlation.filtered(step.input(), applicable), step.grouping()))
            .toList();
    return new SequencePolicy(metadata, filtered, within, tests);
  }

  @Override
  public SequencePolicy putInForceBy(long change) {
    return new SequencePolicy(metadata.putInForceBy(change), steps, within, tests);
  }
}
