package io.cordon.cli.options;

import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.check.TestedPolicies;
import io.cordon.policy.sigma.PolicyPackReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --policies}: the directory of policies. */
public final class PolicyOptions {
  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = "Directory of policies. Default: the built-in policies.")
  private Path policies;

  public PolicyPack policies(Organisation organisation) {
    return policies(directory(), organisation);
  }

  public Path directory() {
    return policies == null ? builtInPolicies() : policies;
  }

  /**
   * Loads the policies of a directory, without their tests.
   *
   * @throws UserErrorException that names every error in the files
   */
  public static PolicyPack policies(Path directory, Organisation organisation) {
    try {
      return PolicyPackReader.loadWithoutTests(directory, organisation);
    } catch (PolicyException broken) {
      throw new UserErrorException(broken.getMessage(), broken);
    }
  }

  /**
   * Loads the policies of a directory with their tests, for the organisations in which these run.
   *
   * @throws UserErrorException that names every error in the files
   */
  public static TestedPolicies policiesWithTests(Path directory, Organisation organisation) {
    try {
      return TestedPolicies.load(directory, organisation);
    } catch (PolicyException broken) {
      throw new UserErrorException(broken.getMessage(), broken);
    }
  }

  /** Prints a line for each policy that is off because of something that org.yaml lacks. */
  public static void printMissing(Terminal terminal, PolicyPack pack) {
    missing(pack)
        .forEach(sentence -> terminal.err().println("cordon: " + Printable.text(sentence)));
  }

  /** A sentence for each such policy, with its title as it is. */
  public static List<String> missing(PolicyPack pack) {
    List<String> sentences = new ArrayList<>();
    for (Policy policy : pack.disabled()) {
      if (policy.metadata().isIncomplete()) {
        String why = policy.metadata().missingText();
        sentences.add("policy \"" + policy.snapshot().title() + "\" is off: it " + why);
      }
    }
    return sentences;
  }

  /** The directory of the built-in policies; the launcher sets {@code cordon.home}. */
  public static Path builtInPolicies() {
    return Path.of(System.getProperty("cordon.home", "."), "policies");
  }
}
