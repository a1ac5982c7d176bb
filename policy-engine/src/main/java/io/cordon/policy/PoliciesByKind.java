package io.cordon.policy;

import java.io.Serializable;
import java.util.List;

/**
 * Policies as lists, each in the order of their files: the enabled ones, those of each kind among
 * them, and the disabled ones.
 */
record PoliciesByKind(
    List<Policy> enabled,
    List<Policy> disabled,
    List<ActivityPolicy> activityPolicies,
    List<CorrelationPolicy> correlations,
    List<SequencePolicy> sequences,
    List<UnusualPolicy> unusual)
    implements Serializable {

  static PoliciesByKind of(List<Policy> all) {
    List<Policy> enabled = all.stream().filter(policy -> policy.metadata().enabled()).toList();
    List<Policy> disabled = all.stream().filter(policy -> !policy.metadata().enabled()).toList();
    return new PoliciesByKind(
        enabled,
        disabled,
        of(ActivityPolicy.class, enabled),
        of(CorrelationPolicy.class, enabled),
        of(SequencePolicy.class, enabled),
        of(UnusualPolicy.class, enabled));
  }

  private static <P extends Policy> List<P> of(Class<P> kind, List<Policy> policies) {
    return policies.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
