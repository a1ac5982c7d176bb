package io.cordon.policy;

import io.cordon.organisation.Organisation;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What one file holds, compiled.
 *
 * @param file as the user named it
 */
public record PolicyFile(String file, List<Policy> policies) implements Serializable {

  public PolicyFile {
    policies = List.copyOf(policies);
  }

  /**
   * Reads the text of one file.
   *
   * @throws PolicyException with all problems of the text
   */
  public static PolicyFile read(
      String file, String text, Organisation organisation, boolean withTests)
      throws PolicyException {
    PolicyFileReader reader = new PolicyFileReader(organisation, withTests);
    List<Policy> policies = reader.read(file, text).stream().toList();
    if (!reader.problems().isEmpty()) {
      throw new PolicyException(reader.problems());
    }
    return new PolicyFile(file, policies);
  }

  /** The same file, less the policies of these ids. */
  public PolicyFile without(Set<String> ids) {
    return new PolicyFile(
        file, policies.stream().filter(policy -> !ids.contains(policy.id())).toList());
  }
}
