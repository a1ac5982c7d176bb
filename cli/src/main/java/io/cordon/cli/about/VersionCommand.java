package io.cordon.cli.about;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cordon version}: the same as {@code cordon --version}. */
@Command(
    name = "version",
    description = "Shows the versions of Cordon, Flink, Kafka and Java.",
    footerHeading = "%nExamples:%n",
    footer = {"  cordon version"})
public final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.root().commandLine().printVersionHelp(spec.commandLine().getOut());
  }
}
