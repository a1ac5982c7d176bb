package io.cordon.policy;

import io.cordon.model.policy.PolicySnapshot;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The metadata of a policy: what its findings carry, and what only the engine needs.
 *
 * @param snapshot what its findings carry: id, version, title, mode, actions and so on
 * @param falsePositives known harmless causes, for the people who read its findings
 * @param enabled whether the policy is evaluated: false also while something is missing
 * @param otherNames the names by which filters can refer to the whole policy, besides its id
 * @param missing what the policy requires of the organisation file and does not find so
 * @param file the file it was read from, as the user named it
 * @param inForceSince sequence number of the published change that put it in force; 0 for a policy
 *     of the directory, and for one that remembers nothing between activities
 */
public record PolicyMetadata(
    PolicySnapshot snapshot,
    List<String> falsePositives,
    boolean enabled,
    Set<String> otherNames,
    List<Requirement> missing,
    String file,
    long inForceSince)
    implements Serializable {

  public PolicyMetadata {
    falsePositives = List.copyOf(falsePositives);
    otherNames = Set.copyOf(otherNames);
    missing = List.copyOf(missing);
    enabled = enabled && missing.isEmpty();
  }

  /** The metadata of a policy of the directory that requires nothing. */
  public PolicyMetadata(
      PolicySnapshot snapshot,
      List<String> falsePositives,
      boolean enabled,
      Set<String> otherNames,
      String file) {
    this(snapshot, falsePositives, enabled, otherNames, List.of(), file, 0);
  }

  /** The same, put in force by the change with that sequence number. */
  PolicyMetadata putInForceBy(long change) {
    return new PolicyMetadata(snapshot, falsePositives, enabled, otherNames, missing, file, change);
  }

  /** Why the policy is off, for people; empty when nothing is missing. */
  public String missingText() {
    return missing.stream().map(Requirement::caption).collect(Collectors.joining(" and "));
  }

  /** Whether something that people may add to the organisation file would turn it on. */
  public boolean isIncomplete() {
    return missing.stream().anyMatch(Requirement::isPresence);
  }

  /** A UUID. */
  public String id() {
    return snapshot.id();
  }

  /** The policy's id and other names. */
  Set<String> names() {
    Set<String> names = new HashSet<>(otherNames);
    names.add(id());
    return names;
  }
}
