package io.cordon.policy.live;

import io.cordon.policy.Filter;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyFile;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The parts of a file in force that other files must not conflict with. Kept small, because there
 * may be thousands of them.
 *
 * @param version of its policy; null for a filter
 * @param ids of all policies and filters in it
 */
record PolicyClaims(String version, Set<String> ids) {

  static PolicyClaims of(PolicyFile file) {
    Set<String> ids = new HashSet<>();
    file.policies().stream().map(Policy::id).forEach(ids::add);
    file.filters().stream().map(Filter::id).filter(Objects::nonNull).forEach(ids::add);
    String version = file.policies().isEmpty() ? null : file.policies().get(0).snapshot().version();
    return new PolicyClaims(version, Set.copyOf(ids));
  }
}
