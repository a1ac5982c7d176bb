package io.cordon.cli.policy.check;

import io.cordon.cli.options.PolicyArguments;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.policy.Policy;
import io.cordon.policy.check.Diagnostic;
import io.cordon.policy.check.PolicyCheck;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon policy check}: finds mistakes and missing tests in policies. */
@Command(
    name = "check",
    description = "Finds mistakes and missing tests in policies, with file, line and column.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy check policies",
      "  cordon policy check --org org.yaml my-policies",
      "  cordon policy check --json my-policies | jq -r '.problems[].sentence'",
      "",
      "Exit code 0 when the policies can be used, 2 when one has a mistake. Every",
      "policy needs a test that expects a finding and one that expects none. Warnings",
      "do not change the exit code.",
      "",
      "--json: {\"policies\": [{\"id\", \"title\", \"kind\", \"level\", \"mode\", \"version\",",
      "\"enabled\", \"file\", \"tests\"}], \"problems\": [{\"file\", \"line\", \"column\",",
      "\"severity\", \"sentence\"}], \"ok\"}; severity is error or warning; line is 0 for a",
      "problem of the whole file; after an error no policy is listed."
    })
public final class PolicyCheckCommand implements Callable<Integer> {
  private static final String WARNING = "cordon policy check: warning: ";

  private final Terminal terminal;

  @Mixin private PolicyArguments arguments = new PolicyArguments();

  @Option(names = "--allow-untested", description = "Accept policies without tests.")
  private boolean allowUntested;

  PolicyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PolicyCheck.TestRequirement tests =
        allowUntested ? PolicyCheck.TestRequirement.OPTIONAL : PolicyCheck.TestRequirement.REQUIRED;
    PolicyCheck check = PolicyCheck.of(arguments.directory(), arguments.organisation(), tests);
    if (arguments.json()) {
      terminal.out().println(CheckJson.write(check));
      return check.passed() ? 0 : 2;
    }
    if (!check.passed()) {
      throw new UserErrorException(lines(check.errors()));
    }
    print(check);
    return 0;
  }

  private static String lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> diagnostic.problem().message())
        .collect(Collectors.joining("\n"));
  }

  private void print(PolicyCheck check) {
    terminal.out().print(table(check).render(terminal.outColours(), terminal.outTableColumns()));
    terminal.out().flush();
    List<Diagnostic> warnings = check.warnings();
    for (Diagnostic warning : warnings) {
      terminal.err().println(WARNING + Printable.text(warning.problem().message()));
    }
    terminal
        .err()
        .println(
            Quantity.policies(check.policies().size())
                + ", no mistakes"
                + (warnings.isEmpty()
                    ? ""
                    : ", " + Quantity.of(warnings.size(), "warning", "warnings")));
  }

  private static Table table(PolicyCheck check) {
    Table table = Table.of("policy", "kind", "level", "mode", "tests", "file");
    for (Policy policy : check.policies()) {
      var snapshot = policy.snapshot();
      table.row(
          snapshot.title(),
          snapshot.kind().name().toLowerCase(Locale.ROOT),
          snapshot.severity().word(),
          policy.metadata().enabled() ? snapshot.mode().word() : "disabled",
          check.tests(policy),
          policy.file());
    }
    return table;
  }
}
