package io.cordon.cli.policy.test;

import io.cordon.policy.PolicyPack;
import java.util.List;

/** What became of the tests of a pack. */
record TestReport(PolicyPack pack, List<PolicyTestRun.Result> results) {

  TestReport {
    results = List.copyOf(results);
  }

  long passed() {
    return results.stream().filter(result -> result.verdict().passed()).count();
  }

  long failed() {
    return results.size() - passed();
  }
}
