package io.cordon.policy.live;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.yaml.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was let through of each id, and what is in force with it and the directory. */
final class AcceptedPolicies {
  private final Organisation organisation;
  private final Map<String, PolicyFile> directory = new HashMap<>();
  private final Map<String, PolicyClaims> ofTheDirectory = new HashMap<>();
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private final Map<String, PolicyClaims> published = new HashMap<>();
  private final Map<String, List<Problem>> unsound = new TreeMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> forgettable = new HashSet<>();
  private int texts;
  private long characters;
  private long lastSequence;

  AcceptedPolicies(Collection<PolicyFile> directory, Organisation organisation) {
    this.organisation = organisation;
    for (PolicyFile file : directory) {
      this.directory.put(file.id(), file);
      ofTheDirectory.put(file.id(), PolicyClaims.of(file));
      own(file.id());
    }
  }

  /** The directory's file of the id; null where it has none. */
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

  /** Problems, by id, of what was sound when it was published and is not any more. */
  Map<String, List<Problem>> unsound() {
    return unsound;
  }

  /** Whether the directory's file counts, because no change that is sound says otherwise. */
  boolean countsTheDirectorys(String id) {
    return !changes.containsKey(id) || unsound.containsKey(id);
  }

  /** What the file of the id stands for; null where there is none, or it was removed. */
  PolicyClaims standing(String id) {
    return countsTheDirectorys(id) ? ofTheDirectory.get(id) : published.get(id);
  }

  /** The id of the file that holds a policy or filter of this id; null where none does. */
  String owner(String id) {
    return owners.get(id);
  }

  /** How many published texts there are. */
  int texts() {
    return texts;
  }

  long characters() {
    return characters;
  }

  long nextSequence() {
    return lastSequence + 1;
  }

  /** Takes up what an earlier run let through: with another organisation it may not compile. */
  void restore(PolicyChange change) {
    PolicyClaims standing = null;
    List<Problem> problems = List.of();
    if (!change.isRemoval()) {
      try {
        standing = PolicyClaims.of(read(change.origin(), change.text()));
      } catch (PolicyException broken) {
        problems = broken.problems();
      }
    }
    put(change, standing, change.isInForce() ? problems : List.of());
  }

  /**
   * Takes up a change that was let through.
   *
   * @param standing null of a removal
   */
  void keep(PolicyChange change, PolicyClaims standing) {
    put(change, standing, List.of());
    forgetRemovals();
  }

  PolicyFile read(String place, String text) throws PolicyException {
    return PolicyFileReader.read(place, text, organisation, /* withTests= */ false);
  }

  private void put(PolicyChange change, PolicyClaims standing, List<Problem> problems) {
    String id = change.id();
    disown(id);
    PolicyChange before = changes.put(id, change);
    texts += (change.isRemoval() ? 0 : 1) - (before == null || before.isRemoval() ? 0 : 1);
    characters += length(change) - (before == null ? 0 : length(before));
    lastSequence = Math.max(lastSequence, change.sequence());
    published.remove(id);
    unsound.remove(id);
    if (standing != null) {
      published.put(id, standing);
    }
    if (!problems.isEmpty()) {
      unsound.put(id, problems);
    }
    if (change.isRemoval() && !directory.containsKey(id)) {
      forgettable.add(id);
    }
    own(id);
  }

  /** All but the newest, without which the numbers would begin anew after a restart. */
  private void forgetRemovals() {
    for (String id : List.copyOf(forgettable)) {
      PolicyChange change = changes.get(id);
      if (!change.isRemoval()) {
        forgettable.remove(id);
      } else if (change.sequence() < lastSequence) {
        forgettable.remove(id);
        changes.remove(id);
      }
    }
  }

  private void own(String id) {
    PolicyClaims standing = standing(id);
    if (standing != null) {
      standing.ids().forEach(one -> owners.putIfAbsent(one, id));
    }
  }

  private void disown(String id) {
    PolicyClaims standing = standing(id);
    if (standing != null) {
      standing.ids().forEach(one -> owners.remove(one, id));
    }
  }

  static long length(PolicyChange change) {
    return change.isRemoval() ? 0 : change.text().length();
  }
}
