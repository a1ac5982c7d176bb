package io.cordon.cli.policy.test;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Runs the tests of a policy pack, some policies at a time: in one job every policy sees the tests
 * of all others, and a thousand policies would find a million times what nobody asked for.
 */
final class PolicyTestRun {
  private static final int MOST_POLICIES = 50;
  private static final int MOST_ACTIVITIES = 50_000;

  private final Organisation organisation;
  private final PolicyPack pack;

  PolicyTestRun(Organisation organisation, PolicyPack pack) {
    this.organisation = organisation;
    this.pack = pack;
  }

  /** A test, the policy it stands in, and what became of it. */
  record Result(Policy policy, PolicyTest test, PolicyTestResult verdict) {}

  /** All tests of the policies that are enabled, in the order of the pack. */
  List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    for (List<Policy> part : parts()) {
      List<PolicyTest> tests = part.stream().flatMap(one -> one.tests().stream()).toList();
      PolicyTestJob job = new PolicyTestJob(organisation, PolicyPack.ofPolicies(part));
      Iterator<PolicyTestResult> verdicts = job.run(tests).iterator();
      for (Policy policy : part) {
        for (PolicyTest test : policy.tests()) {
          results.add(new Result(policy, test, verdicts.next()));
        }
      }
    }
    return results;
  }

  /** Policies with tests; as many at a time as one job takes easily. */
  private List<List<Policy>> parts() {
    List<List<Policy>> parts = new ArrayList<>();
    int activities = 0;
    for (Policy policy : pack.all()) {
      int own = policy.tests().stream().mapToInt(test -> test.steps().size()).sum();
      if (own == 0) {
        continue;
      }
      List<Policy> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
      boolean full = last.size() == MOST_POLICIES || activities + own > MOST_ACTIVITIES;
      if (last.isEmpty() || full) {
        last = new ArrayList<>();
        parts.add(last);
        activities = 0;
      }
      last.add(policy);
      activities += own;
    }
    return parts;
  }
}
