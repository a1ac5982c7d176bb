package io.cordon.cli.policy;

import io.cordon.cli.local.LocalFlink;
import io.cordon.job.CordonTopology;
import io.cordon.job.Settings;
import io.cordon.job.read.Replay;
import io.cordon.model.Action;
import io.cordon.model.Activity;
import io.cordon.model.Finding;
import io.cordon.model.PeopleScope;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.PolicyTest;
import io.cordon.policy.TestVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the tests of a policy pack in one job: each test is a tenant of its own, and every state of
 * the topology is kept by tenant, so that tests cannot see each other.
 */
public final class PolicyTestRun {
  private final Organisation organisation;
  private final PolicyPack pack;

  public PolicyTestRun(Organisation organisation, PolicyPack pack) {
    this.organisation = organisation;
    this.pack = pack;
  }

  /** A test, the policy it stands in, and what became of it. */
  public record Result(Policy policy, PolicyTest test, TestVerdict verdict) {}

  /** All tests of the policies that are not disabled, in the order of the pack. */
  public List<Result> run() throws Exception {
    List<Policy> policies = new ArrayList<>();
    List<PolicyTest> tests = new ArrayList<>();
    for (Policy policy : pack.all()) {
      for (PolicyTest test : policy.head().enabled() ? policy.tests() : List.<PolicyTest>of()) {
        policies.add(policy);
        tests.add(test);
      }
    }
    List<Result> results = new ArrayList<>();
    if (!tests.isEmpty()) {
      Told told = tell(tests);
      for (int number = 0; number < tests.size(); number++) {
        TestVerdict verdict = told.verdict(tests.get(number), tenant(number));
        results.add(new Result(policies.get(number), tests.get(number), verdict));
      }
    }
    return results;
  }

  private static String tenant(int number) {
    return "test-" + number;
  }

  private Told tell(List<PolicyTest> tests) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Watched watched =
        new CordonTopology(Settings.of(organisation, pack).withPeopleOf(PeopleScope.TENANT))
            .watch(
                Replay.inOrder(
                    env.fromData(given(tests), TypeInformation.of(Activity.class)).uid("given")));
    HashMap<String, String> policyByTenant = new HashMap<>();
    for (int number = 0; number < tests.size(); number++) {
      policyByTenant.put(tenant(number), tests.get(number).policyId());
    }
    Taken<Finding> findings =
        new Taken<>(
            watched
                .findings()
                .filter(finding -> isOwn(finding, policyByTenant))
                .uid("own-findings"));
    Taken<Action> actions =
        new Taken<>(
            watched.actions().filter(action -> isOwn(action, policyByTenant)).uid("own-actions"));
    JobClient job = env.executeAsync("cordon policy test");
    CompletableFuture<List<Finding>> found = findings.all();
    CompletableFuture<List<Action>> asked = actions.all();
    job.getJobExecutionResult().get();
    return new Told(by(found.get(), PolicyTestRun::tenant), by(asked.get(), PolicyTestRun::tenant));
  }

  private static List<Activity> given(List<PolicyTest> tests) {
    List<Activity> given = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      for (Activity activity : tests.get(number).given()) {
        given.add(activity.toBuilder().tenant(tenant(number)).build());
      }
    }
    return given;
  }

  /** Every policy sees every test, but a test asks only for its own: the rest ends in the job. */
  private static boolean isOwn(Finding finding, Map<String, String> policyByTenant) {
    return finding.detection().policy().id().equals(policyByTenant.get(tenant(finding)));
  }

  private static boolean isOwn(Action action, Map<String, String> policyByTenant) {
    return action.reason().policyId().equals(policyByTenant.get(tenant(action)));
  }

  private static String tenant(Finding finding) {
    return finding.detection().trigger().tenant();
  }

  private static String tenant(Action action) {
    return action.target().tenant();
  }

  private static <T> Map<String, List<T>> by(List<T> results, Function<T, String> tenant) {
    return results.stream().collect(Collectors.groupingBy(tenant));
  }

  /** What the job told, by tenant. */
  private record Told(Map<String, List<Finding>> findings, Map<String, List<Action>> actions) {
    TestVerdict verdict(PolicyTest test, String tenant) {
      return TestVerdict.judge(
          test,
          findings.getOrDefault(tenant, List.of()),
          actions.getOrDefault(tenant, List.of()));
    }
  }
}
