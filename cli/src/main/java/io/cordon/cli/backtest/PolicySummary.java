package io.cordon.cli.backtest;

import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;

/** What a policy said of itself when it told a finding: the same for thousands of them. */
record PolicySummary(String policyId, String title, String version, Severity severity, Mode mode) {

  static PolicySummary of(PolicySnapshot policy) {
    return new PolicySummary(
        policy.id(), policy.title(), policy.version(), policy.severity(), policy.mode());
  }
}
