package io.cordon.cli.policy;

import io.cordon.cli.policy.apply.PolicyApplyCommand;
import io.cordon.cli.policy.check.PolicyCheckCommand;
import io.cordon.cli.policy.test.PolicyTestCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon policy}: what can be done with policies. */
@Command(
    name = "policy",
    description = "Checks policies, runs the tests inside them, publishes them to a running job.",
    subcommands = {PolicyCheckCommand.class, PolicyTestCommand.class, PolicyApplyCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy check policies    refuse broken and untested ones, with file, line and column",
      "  cordon policy test policies     run the tests inside them",
      "  cordon policy apply policies    bring the running job to what they say"
    })
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "check, test or apply?");
  }
}
