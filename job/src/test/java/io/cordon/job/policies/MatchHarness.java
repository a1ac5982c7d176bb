package io.cordon.job.policies;

import io.cordon.job.containers.ExposedContainers;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import java.util.List;
import java.util.function.Supplier;

/** The live shell of the stage in Flink's test harness. */
final class MatchHarness {
  private MatchHarness() {}

  static LivePolicyHarness<Activity, Detection> of(Supplier<MatchPolicies> function)
      throws Exception {
    return LivePolicyHarness.of(
        function, TaskUpdate::of, List.of(PoliciesInForce.CHANGES, ExposedContainers.EXPOSED));
  }
}
