package io.cordon.cli.policy;

import io.cordon.cli.policy.apply.PolicyApplyCommand;
import io.cordon.cli.policy.check.PolicyCheckCommand;
import io.cordon.cli.policy.list.PolicyListCommand;
import io.cordon.cli.policy.test.PolicyTestCommand;
import io.cordon.cli.policy.translate.PolicyTranslateCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon policy}: the commands for policies. */
@Command(
    name = "policy",
    description =
        "Checks and drafts policies, runs their tests, publishes and lists those of a running job.",
    subcommands = {
      PolicyCheckCommand.class,
      PolicyTestCommand.class,
      PolicyApplyCommand.class,
      PolicyListCommand.class,
      PolicyTranslateCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy check policies        find mistakes and missing tests",
      "  cordon policy test policies         run the tests inside the policies",
      "  cordon policy apply policies        publish the policies to the running job",
      "  cordon policy list                  show the policies of the running job",
      "  cordon policy translate rule.yml    draft a policy from a rule for other tools"
    })
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "no command given: check, test, apply, list or translate");
  }
}
