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
 * Runs tests of policies in one job: each test is a tenant of its own, and every state of the
 * topology is kept by tenant, so that tests cannot see each other.
 */
final class PolicyTestJob {
  private final Organisation organisation;
  private final PolicyPack pack;

  PolicyTestJob(Organisation organisation, PolicyPack pack) {
    this.organisation = organisation;
    this.pack = pack;
  }

  /** The verdict of each test, in their order. */
  List<PolicyTestResult> run(List<PolicyTest> tests) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.ordered();
    TopologyOutputs watched =
        new CordonTopology(Settings.of(organisation, pack).withPeopleOf(PeopleScope.TENANT))
            .replay(
                Replay.inOrder(
                    env.fromData(given(tests), TypeInformation.of(Activity.class)).uid("given")));
    Map<String, String> policyByTenant = policyByTenant(tests);
    CollectedOutput<Finding> findings =
        new CollectedOutput<>(
            watched.findings().filter(told -> isOwn(told, policyByTenant)).uid("own-findings"));
    CollectedOutput<Action> actions =
        new CollectedOutput<>(
            watched.actions().filter(asked -> isOwn(asked, policyByTenant)).uid("own-actions"));
    JobClient job = env.executeAsync("cordon policy test");
    CompletableFuture<List<Finding>> told = findings.all();
    CompletableFuture<List<Action>> asked = actions.all();
    job.getJobExecutionResult().get();
    return verdicts(tests, told.get(), asked.get());
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

  private static Map<String, String> policyByTenant(List<PolicyTest> tests) {
    Map<String, String> policyByTenant = new HashMap<>();
    for (int number = 0; number < tests.size(); number++) {
      policyByTenant.put(tenant(number), tests.get(number).policyId());
    }
    return policyByTenant;
  }

  /** Every policy sees every test, but a test asks only for its own: the rest ends in the job. */
  private static boolean isOwn(Finding finding, Map<String, String> policyByTenant) {
    return finding.detection().policy().id().equals(policyByTenant.get(tenant(finding)));
  }

  private static boolean isOwn(Action action, Map<String, String> policyByTenant) {
    return action.reason().policyId().equals(policyByTenant.get(action.target().tenant()));
  }

  private static List<PolicyTestResult> verdicts(
      List<PolicyTest> tests, List<Finding> findings, List<Action> actions) {
    Map<String, List<Finding>> told =
        findings.stream().collect(Collectors.groupingBy(PolicyTestJob::tenant));
    Map<String, List<Action>> asked =
        actions.stream().collect(Collectors.groupingBy(action -> action.target().tenant()));
    List<PolicyTestResult> verdicts = new ArrayList<>();
    for (int number = 0; number < tests.size(); number++) {
      String tenant = tenant(number);
      verdicts.add(
          PolicyTestResult.of(
              tests.get(number),
              told.getOrDefault(tenant, List.of()),
              asked.getOrDefault(tenant, List.of())));
    }
    return verdicts;
  }

  private static String tenant(int number) {
    return "test-" + number;
  }

  private static String tenant(Finding finding) {
    return finding.detection().trigger().tenant();
  }
}
