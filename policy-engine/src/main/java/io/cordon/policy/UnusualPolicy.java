package io.cordon.policy;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.test.PolicyTest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A policy about activities of a person that are unusual for that person. It refers to features of
 * what is learned of everybody, and owns no memory: a change forgets nothing.
 *
 * @param condition the activities at which it may fire
 * @param verbs the verbs that the condition can match; empty when it can match any verb
 * @param features at least one; the most unusual of them counts
 * @param threshold the highest share of person-days as unusual at which it fires, in (0, 1); null
 *     where the alert budget decides
 * @param minimumHistoryDays days of activity of the person before it fires
 */
public record UnusualPolicy(
    PolicyMetadata metadata,
    Condition condition,
    Set<Verb> verbs,
    Set<UnusualFeature> features,
    Double threshold,
    int minimumHistoryDays,
    List<PolicyTest> tests)
    implements Policy {

  public UnusualPolicy {
    verbs = Set.copyOf(verbs);
    // In the order of the enum, on every machine: of equals, the first counts.
    features = Collections.unmodifiableSet(EnumSet.copyOf(features));
    tests = List.copyOf(tests);
  }

  @Override
  public Set<String> names() {
    return metadata.names();
  }

  /** It does not fire at what its filters exclude; a person's habits are learned from all. */
  @Override
  public UnusualPolicy filteredBy(List<Filter> filters) {
    Condition filtered = FilterSet.of(filters).applicableTo(metadata.names()).applyTo(condition);
    return new UnusualPolicy(
        metadata, filtered, verbs, features, threshold, minimumHistoryDays, tests);
  }
}
