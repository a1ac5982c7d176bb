package io.cordon.cli.policy;

import io.cordon.cli.options.OrganisationOptions;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that look at policies are given: which, for whom, and who reads the answer. */
final class PolicyArguments {
  @Option(
      names = "--org",
      paramLabel = "FILE",
      description =
          "org.yaml: the labels, domains and lists that policies may name. Default: the made-up"
              + " organisation of the tests.")
  private Path organisation;

  @Option(names = "--json", description = "One JSON document on standard output, for programs.")
  private boolean json;

  @Parameters(paramLabel = "DIR", description = "Directory of policies, or one file.")
  private Path directory;

  Organisation organisation() {
    return organisation == null ? Organisation.forTests() : OrganisationOptions.load(organisation);
  }

  Path directory() {
    return directory;
  }

  boolean json() {
    return json;
  }
}
