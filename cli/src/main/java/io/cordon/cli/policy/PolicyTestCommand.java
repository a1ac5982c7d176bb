package io.cordon.cli.policy;

import io.cordon.cli.OrganisationOptions;
import io.cordon.cli.PolicyOptions;
import io.cordon.cli.terminal.Ink;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.TestVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon policy test}: runs the tests inside policies through the topology itself. */
@Command(
    name = "test",
    description = "Runs the tests inside policies through the very job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy test policies",
      "",
      "Exit code 0 when all tests pass, 1 when one fails, 2 when a policy is broken.",
      "Without --org the tests run for example.com, with partner.example as its partner; the",
      "networks they may use are listed in docs/policies.md."
    })
public final class PolicyTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--org", paramLabel = "FILE", description = "org.yaml to test with.")
  private Path organisation;

  @Parameters(paramLabel = "DIR", description = "Directory of policies.")
  private Path directory;

  PolicyTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Organisation known =
        organisation == null ? Organisation.forTests() : OrganisationOptions.load(organisation);
    PolicyPack pack = PolicyOptions.policiesWithTests(directory, known);
    List<PolicyTestRun.Result> results = new PolicyTestRun(known, pack).run();
    results.forEach(this::tell);
    long failed = results.stream().filter(result -> !result.verdict().passed()).count();
    terminal
        .err()
        .printf(
            "%d policies, %d tests, %d passed, %d failed%n",
            pack.all().size(), results.size(), results.size() - failed, failed);
    return failed == 0 ? 0 : 1;
  }

  private void tell(PolicyTestRun.Result result) {
    TestVerdict verdict = result.verdict();
    String sign =
        verdict.passed()
            ? terminal.outColours().paint(Ink.GREEN, "pass")
            : terminal.outColours().paint(Ink.RED, "FAIL");
    String name = result.policy().stamp().title() + ": " + result.test().name();
    terminal.out().println(sign + "  " + Printable.text(name));
    if (!verdict.passed()) {
      verdict
          .difference()
          .lines()
          .forEach(line -> terminal.out().println("      " + Printable.text(line)));
    }
  }
}
