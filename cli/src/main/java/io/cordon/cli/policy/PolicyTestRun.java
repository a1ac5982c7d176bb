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
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

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

  /** All tests, in the order of the pack. */
  public List<Result> run() throws Exception {
    List<Policy> policies = new ArrayList<>();
    List<PolicyTest> tests = new ArrayList<>();
    for (Policy policy : pack.all()) {
      for (PolicyTest test : policy.tests()) {
        policies.add(policy);
        tests.add(test);
      }
    }
    Told told = tests.isEmpty() ? new Told(List.of(), List.of()) : tell(given(tests));
    List<Result> results = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      Policy policy = policies.get(number);
      PolicyTest test = tests.get(number);
      Told own = told.of(tenant(number));
      results.add(new Result(policy, test, TestVerdict.judge(test, own.findings, own.actions)));
    }
    return results;
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

  private static String tenant(int number) {
    return "test-" + number;
  }

  private Told tell(List<Activity> given) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Watched watched =
        new CordonTopology(Settings.of(organisation, pack).withPeopleOf(PeopleScope.TENANT))
            .replay(
                Replay.inOrder(
                    env.fromData(given, TypeInformation.of(Activity.class)).uid("given")));
    CloseableIterator<Finding> findings = watched.findings().collectAsync();
    CloseableIterator<Action> actions = watched.actions().collectAsync();
    JobClient job = env.executeAsync("cordon policy test");
    Told told = new Told(all(findings), all(actions));
    job.getJobExecutionResult().get();
    return told;
  }

  private static <T> List<T> all(CloseableIterator<T> results) throws Exception {
    try (results) {
      List<T> all = new ArrayList<>();
      results.forEachRemaining(all::add);
      return all;
    }
  }

  /** What the job told. */
  private record Told(List<Finding> findings, List<Action> actions) {
    Told of(String tenant) {
      return new Told(
          findings.stream()
              .filter(finding -> finding.detection().trigger().tenant().equals(tenant))
              .toList(),
          actions.stream().filter(action -> action.target().tenant().equals(tenant)).toList());
    }
  }
}
