package io.cordon.policy.live;

import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.Filter;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.condition.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What others must respect of a file that is in force; small, since there may be thousands.
 *
 * @param version of its policy; null of a filter
 * @param ids of all policies and filters in it
 * @param memories of its baselines, by their ids
 */
record PolicyClaims(String version, Set<String> ids, Map<String, Memory> memories) {

  /** What a baseline's memory is about: it means nothing to a baseline of another. */
  record Memory(Field field, boolean learnsFromAll, List<String> peers) {}

  static PolicyClaims of(PolicyFile file) {
    Set<String> ids = new HashSet<>();
    Map<String, Memory> memories = new HashMap<>();
    for (Policy policy : file.policies()) {
      ids.add(policy.id());
      if (policy instanceof BaselinePolicy baseline) {
        memories.put(
            baseline.id(),
            new Memory(baseline.field(), baseline.learnsFromAll(), baseline.peers()));
      }
    }
    file.filters().stream().map(Filter::id).filter(Objects::nonNull).forEach(ids::add);
    String version = file.policies().isEmpty() ? null : file.policies().get(0).snapshot().version();
    return new PolicyClaims(version, Set.copyOf(ids), Map.copyOf(memories));
  }
}
