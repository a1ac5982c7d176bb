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
 * The policies of the directory with what was published on top, compiled when they are asked for:
 * ten thousand changes in a row cost one compilation of each.
 *
 * <p>A change takes the place of the directory's file of its id. One that does not compile any
 * more, because the organisation file changed since, leaves the directory's in force; so does a
 * sequence, of which only what the job was started with is wired into it.
 */
public final class LivePolicies {
  private final Organisation organisation;
  private final List<PolicyFile> directory;
  private final Map<String, PolicyChange> changes = new TreeMap<>();
  private final Map<String, PolicyFile> compiled = new HashMap<>();
  private final Map<String, List<Problem>> broken = new TreeMap<>();
  private PolicyPack pack;

  public LivePolicies(Collection<PolicyFile> directory, Organisation organisation) {
    this.directory = List.copyOf(directory);
    this.organisation = organisation;
  }

  /** Takes the change unless a newer one is known; the order of calls does not matter. */
  public void apply(PolicyChange change) {
    PolicyChange known = changes.get(change.id());
    if (!change.isNewerThan(known)) {
      return;
    }
    changes.put(change.id(), change);
    if (known == null || !change.saysTheSameAs(known)) {
      compiled.remove(change.id());
      broken.remove(change.id());
      pack = null;
    }
  }

  /** Whether asking what is in force means compiling. */
  public boolean isStale() {
    return pack == null;
  }

  /** What is in force; the same object until something changes. */
  public PolicyPack policies() {
    if (pack == null) {
      pack = assembled();
    }
    return pack;
  }

  private PolicyPack assembled() {
    Set<String> replaced = new HashSet<>();
    for (PolicyChange change : changes.values()) {
      boolean onTop = !change.isInForce() || (!change.isOfSequence() && compiles(change));
      if (onTop) {
        replaced.add(change.id());
      }
    }
    List<PolicyFile> files = new ArrayList<>();
    directory.stream().filter(file -> !replaced.contains(file.id())).forEach(files::add);
    changes.keySet().stream().filter(compiled::containsKey).map(compiled::get).forEach(files::add);
    return PolicyPack.ofLatest(files);
  }

  private boolean compiles(PolicyChange change) {
    String id = change.id();
    if (!compiled.containsKey(id) && !broken.containsKey(id)) {
      compile(id, change);
    }
    return compiled.containsKey(id);
  }

  private void compile(String id, PolicyChange change) {
    try {
      compiled.put(
          id,
          PolicyFileReader.read(
              change.origin(), change.text(), organisation, /* withTests= */ false));
    } catch (PolicyException unsound) {
      broken.put(id, unsound.problems());
    }
  }

  /** What was sound when it was published and is not any more. */
  public List<Problem> problems() {
    policies();
    return broken.values().stream().flatMap(List::stream).toList();
  }
}
