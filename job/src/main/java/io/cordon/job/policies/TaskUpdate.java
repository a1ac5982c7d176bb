package io.cordon.job.policies;

import io.cordon.job.containers.ContainerChange;
import io.cordon.policy.live.PolicyChange;

/**
 * What every task that evaluates policies must learn; one of both is null.
 *
 * @param policy a policy was published, changed or removed
 * @param container people outside can reach a container from now on, or no longer
 */
public record TaskUpdate(PolicyChange policy, ContainerChange container) {
  static TaskUpdate of(PolicyChange policy) {
    return new TaskUpdate(policy, null);
  }

  static TaskUpdate of(ContainerChange container) {
    return new TaskUpdate(null, container);
  }
}
