package io.cordon.policy.live;

import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.Filter;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The parts of a file in force that other files must not conflict with. Kept small, because there
 * may be thousands of them.
 *
 * @param version of its policy; null for a filter
 * @param ids of all policies and filters in it
 * @param baselines what its baselines have learned from, by policy id
 */
record PolicyClaims(String version, Set<String> ids, Map<String, LearningScope> baselines) {

  static PolicyClaims of(PolicyFile file) {
    Set<String> ids = new HashSet<>();
    Map<String, LearningScope> baselines = new HashMap<>();
    for (Policy policy : file.policies()) {
      ids.add(policy.id());
      if (policy instanceof BaselinePolicy baseline) {
        baselines.put(baseline.id(), LearningScope.of(baseline));
      }
    }
    file.filters().stream().map(Filter::id).filter(Objects::nonNull).forEach(ids::add);
    String version = file.policies().isEmpty() ? null : file.policies().get(0).snapshot().version();
    return new PolicyClaims(version, Set.copyOf(ids), Map.copyOf(baselines));
  }
}
