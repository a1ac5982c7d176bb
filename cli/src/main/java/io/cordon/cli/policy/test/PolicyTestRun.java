package io.cordon.cli.policy.test;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.check.TestedPolicies;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the tests of a policy pack in several jobs. In one job every policy sees the tests of all
 * others; with a thousand policies that would be up to a million needless findings.
 */
final class PolicyTestRun {
  private static final int MAX_POLICIES = 50;
  private static final int MAX_ACTIVITIES = 50_000;

  private final Organisation organisation;
  private final PolicyPack pack;

  private PolicyTestRun(Organisation organisation, PolicyPack pack) {
    this.organisation = organisation;
    this.pack = pack;
  }

  /** The outcome of a test of a policy. */
  record Result(Policy policy, PolicyTest test, PolicyTestResult outcome) {}

  /**
   * Runs all tests, each in its organisation, in the order of files and lines.
   *
   * @param organisation the one of {@code --org}
   */
  static List<Result> all(TestedPolicies policies, Organisation organisation) throws Exception {
    List<Result> results = new ArrayList<>();
    results.addAll(new PolicyTestRun(Organisation.forTests(), policies.madeUp()).run());
    results.addAll(new PolicyTestRun(organisation, policies.own()).run());
    results.addAll(new PolicyTestRun(Organisation.empty(), policies.unknown()).run());
    results.sort(
        Comparator.comparing((Result result) -> result.test().file())
            .thenComparing(result -> result.test().line()));
    return results;
  }

  /** Runs all tests of the enabled policies, in the order of the pack. */
  private List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    for (List<Policy> batch : batches()) {
      Map<PolicyTest, PolicyTestResult> outcomes = new HashMap<>();
      for (List<PolicyTest> tests : withDifferentTenants(batch)) {
        PolicyTestJob job = new PolicyTestJob(organisation, PolicyPack.ofPolicies(batch));
        Iterator<PolicyTestResult> next = job.run(tests).iterator();
        tests.forEach(test -> outcomes.put(test, next.next()));
      }
      for (Policy policy : batch) {
        policy.tests().forEach(test -> results.add(new Result(policy, test, outcomes.get(test))));
      }
    }
    return results;
  }

  /** The tests of the policies, in as few lists as keep tests that give the same tenant apart. */
  private static List<List<PolicyTest>> withDifferentTenants(List<Policy> batch) {
    List<List<PolicyTest>> lists = new ArrayList<>();
    List<Set<String>> tenants = new ArrayList<>();
    for (Policy policy : batch) {
      for (PolicyTest test : policy.tests()) {
        int list = 0;
        while (list < lists.size() && !Collections.disjoint(tenants.get(list), test.tenants())) {
          list++;
        }
        if (list == lists.size()) {
          lists.add(new ArrayList<>());
          tenants.add(new HashSet<>());
        }
        lists.get(list).add(test);
        tenants.get(list).addAll(test.tenants());
      }
    }
    return lists;
  }

  /** The policies that have tests, in batches of a size that one job handles well. */
  private List<List<Policy>> batches() {
    List<List<Policy>> batches = new ArrayList<>();
    int activities = 0;
    for (Policy policy : pack.all()) {
      int count = policy.tests().stream().mapToInt(test -> test.given().size()).sum();
      if (count == 0) {
        continue;
      }
      List<Policy> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
      boolean isFull = last.size() == MAX_POLICIES || activities + count > MAX_ACTIVITIES;
      if (last.isEmpty() || isFull) {
        last = new ArrayList<>();
        batches.add(last);
        activities = 0;
      }
      last.add(policy);
      activities += count;
    }
    return batches;
  }
}
