package io.cordon.cli.org;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon org}: the commands for the organisation file. */
@Command(
    name = "org",
    description = "Drafts org.yaml, the file that describes your organisation.",
    subcommands = OrgInitCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {"  cordon org init --out org.yaml AuditLog.csv    a draft, to be corrected"})
public final class OrgCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given: init");
  }
}
