package io.cordon.cli.backtest;

import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;

/** What a policy said of itself when it told a finding: the same for thousands of them. */
record Terms(String policyId, String title, String version, Severity severity, Mode mode) {

  static Terms of(PolicyStamp policy) {
    return new Terms(
        policy.id(), policy.title(), policy.version(), policy.severity(), policy.mode());
  }
}
