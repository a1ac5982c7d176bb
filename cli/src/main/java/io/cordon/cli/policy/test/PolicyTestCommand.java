package io.cordon.cli.policy.test;

import io.cordon.cli.options.PolicyArguments;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.test.PolicyTestResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cordon policy test}: runs the tests inside policies through the topology itself. */
@Command(
    name = "test",
    description = "Runs the tests inside policies through the very job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy test policies",
      "  cordon policy test --json my-policies > tests.json   in a pipeline",
      "",
      "Exit code 0 when all tests pass, 1 when one fails, 2 when a policy is broken. Tests of",
      "policies that say enabled: false do not run. Without --org the tests run for example.com,",
      "with partner.example as its partner; its networks are listed in docs/policies.md.",
      "",
      "--json: {\"tests\": [{\"policy\", \"policy_id\", \"test\", \"file\", \"line\", \"passed\",",
      "\"expected\": {\"findings\", \"actions\"}, \"found\": {\"findings\", \"actions\", \"told\": [{\"uid\", \"verb\",",
      "\"user\", \"file\", \"time\", \"why\"}]}, \"difference\"}], \"disabled\": [{\"policy\", \"policy_id\",",
      "\"file\"}], \"policies\", \"passed\", \"failed\"}; expected.actions is null where a test names none."
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
    PolicyPack pack = PolicyOptions.policiesWithTests(arguments.directory(), organisation);
    TestReport report = new TestReport(pack, new PolicyTestRun(organisation, pack).run());
    if (arguments.json()) {
      terminal.out().println(TestReportJson.write(report));
    } else {
      report.results().forEach(this::tell);
      report.pack().disabled().forEach(this::tellDisabled);
      terminal.out().flush();
      terminal.err().println(summary(report));
    }
    return report.failed() == 0 ? 0 : 1;
  }

  private static String summary(TestReport report) {
    int disabled = report.pack().disabled().size();
    return Quantity.policies(report.pack().all().size())
        + (disabled == 0 ? "" : " and " + disabled + " disabled")
        + (", " + Quantity.of(report.results().size(), "test", "tests"))
        + (", " + report.passed() + " passed, " + report.failed() + " failed");
  }

  private void tell(PolicyTestRun.Result result) {
    PolicyTestResult verdict = result.verdict();
    String sign =
        verdict.passed()
            ? terminal.outColours().paint(TextStyle.GREEN, "pass")
            : terminal.outColours().paint(TextStyle.RED, "FAIL");
    tell(sign, result.policy().snapshot().title() + ": " + result.test().name());
    List<String> difference = verdict.difference().lines().toList();
    difference.forEach(line -> terminal.out().println("      " + Printable.text(line)));
  }

  private void tellDisabled(Policy policy) {
    String sign = terminal.outColours().paint(TextStyle.DIM, "off ");
    tell(sign, policy.snapshot().title() + ": is disabled, so its tests did not run");
  }

  private void tell(String sign, String sentence) {
    terminal.out().println(sign + "  " + Printable.text(sentence));
  }
}
