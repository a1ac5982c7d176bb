package io.cordon.policy.live;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.yaml.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The policies in force at one task: those of the policy directory, overlaid with the changes from
 * broadcast state. They are compiled lazily, so that ten thousand changes of one policy cost one
 * compilation.
 *
 * <p>A change replaces the directory's file with the same id. The directory's file stays in force
 * where the change does not compile any more, because the organisation file has changed since.
 */
public final class LivePolicies {
  private final Organisation organisation;
  private final List<PolicyFile> directory;
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private final Map<String, PolicyFile> compiled = new HashMap<>();
  private final Map<String, List<Problem>> invalid = new TreeMap<>();
  private PolicyPack pack;

  public LivePolicies(Collection<PolicyFile> directory, Organisation organisation) {
    this.directory = List.copyOf(directory);
    this.organisation = organisation;
  }

  /** Applies the change unless a newer one is known; the order of calls does not matter. */
  public void apply(PolicyChange change) {
    PolicyChange known = changes.get(change.id());
    if (!change.isNewerThan(known)) {
      return;
    }
    changes.put(change.id(), change);
    if (known == null || !change.hasSameEffectAs(known)) {
      compiled.remove(change.id());
      invalid.remove(change.id());
      pack = null;
    }
  }

  /** Whether the next call of {@link #policies} has to compile. */
  public boolean needsCompilation() {
    return pack == null;
  }

  /** The policies in force; the same object until something changes. */
  public PolicyPack policies() {
    if (pack == null) {
      pack = assemble();
    }
    return pack;
  }

  private PolicyPack assemble() {
    Set<String> replaced = new HashSet<>();
    for (PolicyChange change : changes.values()) {
      if (!change.isInForce() || compiles(change)) {
        replaced.add(change.id());
      }
    }
    List<PolicyFile> files = new ArrayList<>();
    directory.stream()
        .filter(file -> !replaced.contains(file.id()))
        .map(this::inForce)
        .forEach(files::add);
    changes.keySet().stream().filter(compiled::containsKey).map(compiled::get).forEach(files::add);
    return PolicyPack.ofLatest(files);
  }

  /** A file of the directory; instead of a change that does not compile it is a change, too. */
  private PolicyFile inForce(PolicyFile file) {
    PolicyChange invalid = changes.get(file.id());
    return invalid == null ? file : file.putInForceBy(invalid.inForceSince());
  }

  private boolean compiles(PolicyChange change) {
    String id = change.id();
    if (!compiled.containsKey(id) && !invalid.containsKey(id)) {
      compile(id, change);
    }
    return compiled.containsKey(id);
  }

  private void compile(String id, PolicyChange change) {
    try {
      compiled.put(
          id,
          PolicyFileReader.read(change.origin(), change.text(), organisation, Set.of())
              .putInForceBy(change.inForceSince()));
    } catch (PolicyException refused) {
      invalid.put(id, refused.problems());
    }
  }

  /** Problems of changes that were valid when they were published and are not any more. */
  List<Problem> problems() {
    policies();
    return invalid.values().stream().flatMap(List::stream).toList();
  }
}
