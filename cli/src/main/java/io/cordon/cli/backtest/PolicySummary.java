package io.cordon.cli.backtest;

import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;

/** The policy of a finding, in the revision that produced it; shared by thousands of findings. */
record PolicySummary(String policyId, String title, String version, Severity severity, Mode mode) {

  static PolicySummary of(PolicySnapshot policy) {
    return new PolicySummary(
        policy.id(), policy.title(), policy.version(), policy.severity(), policy.mode());
  }
}
