package io.cordon.policy.live;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.cost.PolicyLoad;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.yaml.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The policy directory and the last accepted change of each id, and with them the ids and claims
 * that are in force.
 */
final class AcceptedPolicies {
  private final Organisation organisation;
  private final Map<String, PolicyFile> directory = new HashMap<>();
  private final Map<String, PolicyClaims> directoryClaims = new HashMap<>();
  private final Map<String, PolicyCost> directoryCosts = new HashMap<>();
  private final Map<String, PolicyCost> publishedCosts = new HashMap<>();
  private final PolicyLoad load = new PolicyLoad();
  private final long directorySize;
  private final long directorySteps;
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private final Map<String, PolicyClaims> publishedClaims = new HashMap<>();
  private final Map<String, List<Problem>> invalidated = new TreeMap<>();

  /** For each id of a policy or filter in force, the id of its file. */
  private final Map<String, String> owners = new HashMap<>();

  /**
   * Ids of removed files that are not in the directory either, and whose removal was not signed:
   * the time of a signed one is kept, or an older message could bring the file back.
   */
  private final Set<String> obsoleteRemovals = new HashSet<>();

  private int textCount;
  private long characters;
  private long lastSequence;

  AcceptedPolicies(Collection<PolicyFile> directory, Organisation organisation) {
    this.organisation = organisation;
    for (PolicyFile file : directory) {
      this.directory.put(file.id(), file);
      directoryClaims.put(file.id(), PolicyClaims.of(file));
      directoryCosts.put(file.id(), PolicyCost.of(file));
      load.add(cost(file.id()));
      addOwner(file.id());
    }
    directorySize = load.size();
    directorySteps = load.steps();
  }

  /** The directory's file with the id; null where there is none. */
  PolicyFile directory(String id) {
    return directory.get(id);
  }

  Collection<PolicyFile> directory() {
    return directory.values();
  }

  /** The last change of the id; null where there is none. */
  PolicyChange change(String id) {
    return changes.get(id);
  }

  Collection<PolicyChange> changes() {
    return List.copyOf(changes.values());
  }

  /** Problems, by id, of changes that were valid when they were published and are not any more. */
  Map<String, List<Problem>> invalidated() {
    return invalidated;
  }

  /** Whether no valid change replaces the directory's file of this id, or there is none. */
  boolean usesDirectory(String id) {
    return !changes.containsKey(id) || invalidated.containsKey(id);
  }

  /** The claims of the file in force with this id; null where there is none or it was removed. */
  PolicyClaims claims(String id) {
    return usesDirectory(id) ? directoryClaims.get(id) : publishedClaims.get(id);
  }

  /** What the file in force with this id costs; null where there is none or it was removed. */
  PolicyCost cost(String id) {
    return usesDirectory(id) ? directoryCosts.get(id) : publishedCosts.get(id);
  }

  /** What all files in force cost. */
  PolicyLoad load() {
    return load;
  }

  /** The size of the directory's policies, when the job started. */
  long directorySize() {
    return directorySize;
  }

  /** The steps that the directory's policies need, when the job started. */
  long directorySteps() {
    return directorySteps;
  }

  /** The id of the file that contains a policy or filter of this id; null where none does. */
  String owner(String id) {
    return owners.get(id);
  }

  /** The number of published texts; removals do not count. */
  int textCount() {
    return textCount;
  }

  /** The length of all published texts together. */
  long characters() {
    return characters;
  }

  long nextSequence() {
    return lastSequence + 1;
  }

  /** Restores an accepted change from state; with another organisation it may not compile. */
  void restore(PolicyChange change) {
    PolicyFile file = null;
    List<Problem> problems = List.of();
    if (!change.isRemoval()) {
      try {
        file = read(change.origin(), change.text());
      } catch (PolicyException invalid) {
        problems = invalid.problems();
      }
    }
    put(change, file, change.isInForce() ? problems : List.of());
  }

  /**
   * Adds an accepted change.
   *
   * @param file null for a removal
   */
  void accept(PolicyChange change, PolicyFile file) {
    put(change, file, List.of());
    deleteObsoleteRemovals();
  }

  PolicyFile read(String place, String text) throws PolicyException {
    return PolicyFileReader.read(place, text, organisation, Set.of());
  }

  private void put(PolicyChange change, PolicyFile file, List<Problem> problems) {
    String id = change.id();
    removeOwner(id);
    Optional.ofNullable(cost(id)).ifPresent(load::remove);
    PolicyChange before = changes.put(id, change);
    textCount += (change.isRemoval() ? 0 : 1) - (before == null || before.isRemoval() ? 0 : 1);
    characters += length(change) - (before == null ? 0 : length(before));
    lastSequence = Math.max(lastSequence, change.sequence());
    publishedClaims.remove(id);
    invalidated.remove(id);
    publishedCosts.remove(id);
    if (file != null) {
      publishedClaims.put(id, PolicyClaims.of(file));
      publishedCosts.put(id, PolicyCost.of(file));
    }
    if (!problems.isEmpty()) {
      invalidated.put(id, problems);
    }
    if (change.isRemoval() && !directory.containsKey(id) && change.publishedAtMillis() == 0) {
      obsoleteRemovals.add(id);
    }
    Optional.ofNullable(cost(id)).ifPresent(load::add);
    addOwner(id);
  }

  /** Keeps the newest change, or sequence numbers would start again after a restart. */
  private void deleteObsoleteRemovals() {
    for (String id : List.copyOf(obsoleteRemovals)) {
      PolicyChange change = changes.get(id);
      if (!change.isRemoval()) {
        obsoleteRemovals.remove(id);
      } else if (change.sequence() < lastSequence) {
        obsoleteRemovals.remove(id);
        changes.remove(id);
      }
    }
  }

  private void addOwner(String fileId) {
    PolicyClaims claims = claims(fileId);
    if (claims != null) {
      claims.ids().forEach(id -> owners.putIfAbsent(id, fileId));
    }
  }

  private void removeOwner(String fileId) {
    PolicyClaims claims = claims(fileId);
    if (claims != null) {
      claims.ids().forEach(id -> owners.remove(id, fileId));
    }
  }

  static long length(PolicyChange change) {
    return change.isRemoval() ? 0 : change.text().length();
  }
}
