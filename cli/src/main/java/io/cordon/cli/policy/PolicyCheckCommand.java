package io.cordon.cli.policy;

import io.cordon.cli.OrganisationOptions;
import io.cordon.cli.PolicyOptions;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon policy check}: refuses broken policies. */
@Command(
    name = "check",
    description = "Refuses broken policies, each mistake with file, line and column.",
    footerHeading = "%nExamples:%n",
    footer = {"  cordon policy check policies", "  cordon policy check --org org.yaml my-policies"})
public final class PolicyCheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: the labels that policies may name. Default: Cordon's own names.")
  private Path organisation;

  @Parameters(paramLabel = "DIR", description = "Directory of policies.")
  private Path directory;

  PolicyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Organisation known =
        organisation == null ? Organisation.forTests() : OrganisationOptions.load(organisation);
    PolicyPack pack = PolicyOptions.policiesWithTests(directory, known);
    Table table = Table.of("policy", "kind", "level", "mode", "tests", "file");
    for (Policy policy : pack.all()) {
      var stamp = policy.stamp();
      table.row(
          stamp.title(),
          stamp.kind().name().toLowerCase(Locale.ROOT),
          stamp.severity().word(),
          stamp.mode().word(),
          policy.tests().size(),
          policy.file());
    }
    terminal.out().print(table.render(terminal.outColours()));
    terminal.err().println(pack.all().size() + " policies, no mistakes");
    return 0;
  }
}
