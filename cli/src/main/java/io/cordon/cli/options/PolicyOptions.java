package io.cordon.cli.options;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyPackReader;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What we forbid, and where that is said. */
public final class PolicyOptions {
  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = "Directory of policies. Default: those that come with Cordon.")
  private Path policies;

  public PolicyPack policies(Organisation organisation) {
    return policies(policies == null ? builtInPolicies() : policies, organisation);
  }

  /** The policies of a directory; all that is wrong with them is one mistake. */
  public static PolicyPack policies(Path directory, Organisation organisation) {
    try {
      return PolicyPackReader.loadWithoutTests(directory, organisation);
    } catch (PolicyException broken) {
      throw new UserMistake(broken.getMessage(), broken);
    }
  }

  /** The policies of a directory with their tests; all that is wrong with them is one mistake. */
  public static PolicyPack policiesWithTests(Path directory, Organisation organisation) {
    try {
      return PolicyPackReader.load(directory, organisation);
    } catch (PolicyException broken) {
      throw new UserMistake(broken.getMessage(), broken);
    }
  }

  /** The directory of the policies that come with Cordon; the launcher says where that is. */
  public static Path builtInPolicies() {
    return Path.of(System.getProperty("cordon.home", "."), "policies");
  }
}
