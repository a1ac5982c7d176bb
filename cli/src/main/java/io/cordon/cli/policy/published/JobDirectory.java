package io.cordon.cli.policy.published;

import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.sigma.PolicyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of the directory from which a job starts, as this machine has it: what runs unless
 * something else is published under the same id.
 *
 * @param rules by id, in the order of the directory
 */
public record JobDirectory(Path path, Map<String, Rule> rules) {

  /** A rule and its text. */
  public record Rule(PolicyFile file, String text) {}

  /**
   * Reads the directory; empty when it is not on this machine.
   *
   * @throws UserErrorException that names every error in the files
   */
  public static Optional<JobDirectory> read(Path path, Organisation organisation) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      Map<String, String> texts = PolicyFolder.allTexts(path);
      Map<String, Rule> rules = new LinkedHashMap<>();
      for (PolicyFile file : PolicyOptions.policies(path, organisation).files()) {
        rules.put(file.id(), new Rule(file, texts.get(file.file())));
      }
      return Optional.of(new JobDirectory(path, rules));
    } catch (PolicyException broken) {
      throw new UserErrorException(broken.getMessage(), broken);
    }
  }
}
