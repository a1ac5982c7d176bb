package io.cordon.cli.policy.test;

import io.cordon.policy.PolicyPack;
import java.util.List;

/** The outcomes of the tests of a pack. */
record TestReport(PolicyPack pack, List<PolicyTestRun.Result> results) {

  TestReport {
    results = List.copyOf(results);
  }

  long passed() {
    return results.stream().filter(result -> result.outcome().passed()).count();
  }

  long failed() {
    return results.size() - passed();
  }
}
