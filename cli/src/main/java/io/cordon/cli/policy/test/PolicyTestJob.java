package io.cordon.cli.policy.test;

import io.cordon.cli.local.LocalFlink;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.AlertBudgets;
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

  /**
   * The outcome of each test, in the order of the tests.
   *
   * @param tests no two of which give the same tenant
   */
  List<PolicyTestResult> run(List<PolicyTest> tests) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    TopologyOutputs outputs =
        new CordonTopology(
                Settings.of(organisation, pack)
                    .withPeopleOf(PeopleScope.TENANT)
                    .withBudgets(AlertBudgets.UNMOVED))
            .replay(
                Replay.inOrder(
                    env.fromData(given(tests), TypeInformation.of(Activity.class)).uid("given")));
    Map<String, Integer> numberByTenant = numberByTenant(tests);
    HashMap<String, String> policyByTenant = new HashMap<>();
    numberByTenant.forEach(
        (tenant, number) -> policyByTenant.put(tenant, tests.get(number).policyId()));
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
    return outcomes(tests, numberByTenant, allFindings.get(), allActions.get());
  }

  private static List<Activity> given(List<PolicyTest> tests) {
    List<Activity> given = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      given.addAll(tests.get(number).activities(tenant(number)));
    }
    return given;
  }

  /** The number of the test that each tenant belongs to. */
  private static Map<String, Integer> numberByTenant(List<PolicyTest> tests) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < tests.size(); number++) {
      numbers.put(tenant(number), number);
      for (String tenant : tests.get(number).tenants()) {
        numbers.put(tenant, number);
      }
    }
    return numbers;
  }

  /** Every policy sees every test, but a test checks only its own policy: drop the rest early. */
  private static boolean isOwn(Finding finding, Map<String, String> policyByTenant) {
    return finding.detection().policy().id().equals(policyByTenant.get(tenant(finding)));
  }

  private static boolean isOwn(Action action, Map<String, String> policyByTenant) {
    return action.reason().policyId().equals(policyByTenant.get(action.target().tenant()));
  }

  private static List<PolicyTestResult> outcomes(
      List<PolicyTest> tests,
      Map<String, Integer> numberByTenant,
      List<Finding> findings,
      List<Action> actions) {
    Map<Integer, List<Finding>> found =
        findings.stream()
            .collect(Collectors.groupingBy(finding -> numberByTenant.get(tenant(finding))));
    Map<Integer, List<Action>> requested =
        actions.stream()
            .collect(Collectors.groupingBy(act -> numberByTenant.get(act.target().tenant())));
    List<PolicyTestResult> outcomes = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      outcomes.add(
          PolicyTestResult.of(
              tests.get(number),
              found.getOrDefault(number, List.of()),
              requested.getOrDefault(number, List.of())));
    }
    return outcomes;
  }

  /** No tenant of a cloud is called so. */
  private static String tenant(int number) {
    return "(test " + number + ')';
  }

  private static String tenant(Finding finding) {
    return finding.detection().trigger().tenant();
  }
}
