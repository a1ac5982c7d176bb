package io.cordon.cli.policy.test;

import io.cordon.policy.Policy;
import io.cordon.policy.check.TestedPolicies;
import java.util.List;

/** The outcomes of the tests of a pack. */
record TestReport(TestedPolicies policies, List<PolicyTestRun.Result> results) {

  TestReport {
    results = List.copyOf(results);
  }

  /** The number of policies whose tests ran. */
  int policyCount() {
    return policies.own().all().size() + policies.own().disabled().size() - untested().size();
  }

  /** The policies whose tests did not run. */
  List<Policy> untested() {
    return policies.untested();
  }

  long passed() {
    return results.stream().filter(result -> result.outcome().passed()).count();
  }

  long failed() {
    return results.size() - passed();
  }
}
