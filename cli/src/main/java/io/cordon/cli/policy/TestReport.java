package io.cordon.cli.policy;

import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import java.util.List;

/** What became of the tests of a pack. */
record TestReport(PolicyPack pack, List<PolicyTestRun.Result> results) {

  TestReport {
    results = List.copyOf(results);
  }

  /** Policies whose tests did not run. */
  List<Policy> disabled() {
    return pack.all().stream().filter(policy -> !policy.head().enabled()).toList();
  }

  long passed() {
    return results.stream().filter(result -> result.verdict().passed()).count();
  }

  long failed() {
    return results.size() - passed();
  }
}
