package io.cordon.cli.policy.test;

import io.cordon.cli.options.PolicyArguments;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.check.TestedPolicies;
import io.cordon.policy.test.PolicyTestResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cordon policy test}: runs the tests inside policies through the streaming topology. */
@Command(
    name = "test",
    description = "Runs the tests inside policies with the same job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy test policies",
      "  cordon policy test --org org.yaml my-policies   do they load here, too?",
      "  cordon policy test --json my-policies > tests.json   in a pipeline",
      "",
      "Exit code 0 when all tests pass, 1 when one fails, 2 when a policy is broken.",
      "Tests of policies with enabled: false do not run. Tests run in a made-up",
      "organisation, example.com, which docs/policies.md describes; a test that says",
      "organisation: own runs in that of --org.",
      "",
      "--json: {\"tests\": [{\"policy\", \"policy_id\", \"test\", \"file\", \"line\", \"passed\",",
      "\"expected\": {\"findings\", \"actions\"}, \"found\": {\"findings\", \"actions\", \"told\":",
      "[{\"uid\", \"verb\", \"user\", \"file\", \"time\", \"why\"}]}, \"difference\"}], \"disabled\":",
      "[{\"policy\", \"policy_id\", \"file\"}], \"policies\", \"passed\", \"failed\"};",
      "expected.actions is null when a test has none."
    })
public final class PolicyTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private PolicyArguments arguments = new PolicyArguments();

  PolicyTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Organisation organisation = arguments.organisation();
    TestedPolicies policies = PolicyOptions.policiesWithTests(arguments.directory(), organisation);
    TestReport report = new TestReport(policies, PolicyTestRun.all(policies, organisation));
    if (arguments.json()) {
      terminal.out().println(TestReportJson.write(report));
    } else {
      report.results().forEach(this::print);
      report.untested().forEach(this::printDisabled);
      terminal.out().flush();
      terminal.err().println(summary(report));
    }
    return report.failed() == 0 ? 0 : 1;
  }

  private static String summary(TestReport report) {
    int disabled = report.untested().size();
    return Quantity.policies(report.policyCount())
        + (disabled == 0 ? "" : " and " + disabled + " disabled")
        + (", " + Quantity.of(report.results().size(), "test", "tests"))
        + (", " + report.passed() + " passed, " + report.failed() + " failed");
  }

  private void print(PolicyTestRun.Result result) {
    PolicyTestResult outcome = result.outcome();
    String status =
        outcome.passed()
            ? terminal.outColours().paint(TextStyle.GREEN, "pass")
            : terminal.outColours().paint(TextStyle.RED, "FAIL");
    printLine(status, result.policy().snapshot().title() + ": " + result.test().name());
    List<String> difference = outcome.difference().lines().toList();
    difference.forEach(line -> terminal.out().println("      " + Printable.text(line)));
  }

  private void printDisabled(Policy policy) {
    String status = terminal.outColours().paint(TextStyle.DIM, "off ");
    String why = policy.metadata().missingText();
    printLine(
        status,
        policy.snapshot().title()
            + ": "
            + (why.isEmpty() ? "disabled" : why)
            + ", its tests did not run");
  }

  private void printLine(String status, String sentence) {
    terminal.out().println(status + "  " + Printable.text(sentence));
  }
}
