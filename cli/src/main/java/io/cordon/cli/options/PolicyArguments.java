package io.cordon.cli.options;

import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that {@code policy check} and {@code policy test} share. */
public final class PolicyArguments {
  @Option(
      names = "--org",
      paramLabel = "FILE",
      description =
          "org.yaml: the labels, domains and lists that policies may name. Default: the made-up"
              + " organisation, in which tests run.")
  private Path organisation;

  @Option(names = "--json", description = "One JSON document on standard output, for programs.")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "Directory of policies, or one file.")
  private Path directory;

  /** The file of {@code --org}; without it, the made-up organisation of policy tests. */
  public Organisation organisation() {
    return organisation == null ? Organisation.forTests() : OrganisationOptions.load(organisation);
  }

  public Path directory() {
    return directory;
  }

  /** Whether a program reads the result. */
  public boolean json() {
    return json;
  }
}
