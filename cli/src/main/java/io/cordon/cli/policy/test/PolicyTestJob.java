package io.cordon.cli.policy.test;

import io.cordon.cli.local.LocalFlink;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.replay.Replay;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.identity.PeopleScope;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs tests of policies in one job. Each test has its own tenant, and the topology keeps all state
 * by tenant, so tests do not influence each other.
 */
final class PolicyTestJob {
  private final Organisation organisation;
  private final PolicyPack pack;

  PolicyTestJob(Organisation organisation, PolicyPack pack) {
    this.organisation = organisation;
    this.pack = pack;
  }

  /** The outcome of each test, in the order of the tests. */
  List<PolicyTestResult> run(List<PolicyTest> tests) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    TopologyOutputs outputs =
        new CordonTopology(Settings.of(organisation, pack).withPeopleOf(PeopleScope.TENANT))
            .replay(
                Replay.inOrder(
                    env.fromData(given(tests), TypeInformation.of(Activity.class)).uid("given")));
    Map<String, String> policyByTenant = policyByTenant(tests);
    CollectedOutput<Finding> findings =
        new CollectedOutput<>(
            outputs
                .findings()
                .filter(finding -> isOwn(finding, policyByTenant))
                .uid("own-findings"));
    CollectedOutput<Action> actions =
        new CollectedOutput<>(
            outputs.actions().filter(action -> isOwn(action, policyByTenant)).uid("own-actions"));
    JobClient job = env.executeAsync("cordon policy test");
    CompletableFuture<List<Finding>> allFindings = findings.all();
    CompletableFuture<List<Action>> allActions = actions.all();
    job.getJobExecutionResult().get();
    return outcomes(tests, allFindings.get(), allActions.get());
  }

  private static List<Activity> given(List<PolicyTest> tests) {
    List<Activity> given = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      for (Activity activity : tests.get(number).activities()) {
        given.add(activity.toBuilder().tenant(tenant(number)).build());
      }
    }
    return given;
  }

  private static Map<String, String> policyByTenant(List<PolicyTest> tests) {
    Map<String, String> policyByTenant = new HashMap<>();
    for (int number = 0; number < tests.size(); number++) {
      policyByTenant.put(tenant(number), tests.get(number).policyId());
    }
    return policyByTenant;
  }

  /** Every policy sees every test, but a test checks only its own policy: drop the rest early. */
  private static boolean isOwn(Finding finding, Map<String, String> policyByTenant) {
    return finding.detection().policy().id().equals(policyByTenant.get(tenant(finding)));
  }

  private static boolean isOwn(Action action, Map<String, String> policyByTenant) {
    return action.reason().policyId().equals(policyByTenant.get(action.target().tenant()));
  }

  private static List<PolicyTestResult> outcomes(
      List<PolicyTest> tests, List<Finding> findings, List<Action> actions) {
    Map<String, List<Finding>> findingsByTenant =
        findings.stream().collect(Collectors.groupingBy(PolicyTestJob::tenant));
    Map<String, List<Action>> actionsByTenant =
        actions.stream().collect(Collectors.groupingBy(action -> action.target().tenant()));
    List<PolicyTestResult> outcomes = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      String tenant = tenant(number);
      outcomes.add(
          PolicyTestResult.of(
              tests.get(number),
              findingsByTenant.getOrDefault(tenant, List.of()),
              actionsByTenant.getOrDefault(tenant, List.of())));
    }
    return outcomes;
  }

  private static String tenant(int number) {
    return "test-" + number;
  }

  private static String tenant(Finding finding) {
    return finding.detection().trigger().tenant();
  }
}
