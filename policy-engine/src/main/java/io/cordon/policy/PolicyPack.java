package io.cordon.policy;

import io.cordon.yaml.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All policies of a folder, compiled for one organisation. The list of each kind is made once:
 * stages ask for it with every activity.
 */
public final class PolicyPack implements Serializable {
  private final ArrayList<PolicyFile> files;
  private final PoliciesByKind byKind;

  private PolicyPack(List<PolicyFile> files, List<Policy> all) {
    this.files = new ArrayList<>(files);
    this.byKind = PoliciesByKind.of(all);
  }

  /** A pack without policies. */
  public static PolicyPack none() {
    return new PolicyPack(List.of(), List.of());
  }

  /** A pack of compiled policies with different ids. */
  public static PolicyPack ofPolicies(List<? extends Policy> policies) {
    List<PolicyFile> files = new ArrayList<>();
    policies.forEach(
        policy -> files.add(new PolicyFile(policy.file(), List.of(policy), List.of())));
    return ofLatest(files);
  }

  /**
   * Combines files and applies each filter to the policies that it names.
   *
   * @throws PolicyException when two files have the same id, or a filter names an unknown policy
   */
  public static PolicyPack of(Collection<PolicyFile> files) throws PolicyException {
    PolicyPackBuilder assembly = new PolicyPackBuilder(files);
    List<Problem> problems = new ArrayList<>(assembly.repeatedIds());
    problems.addAll(assembly.unresolvedFilters());
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return new PolicyPack(assembly.files(), assembly.policies());
  }

  /** A problem for each id that two files share. */
  public static List<Problem> repeatedIds(Collection<PolicyFile> files) {
    return new PolicyPackBuilder(files).repeatedIds();
  }

  /**
   * Combines files that change one at a time: of files with the same id the last one counts, and a
   * filter has no effect while no policy has the names in it.
   */
  public static PolicyPack ofLatest(Collection<PolicyFile> files) {
    return new PolicyPack(List.copyOf(files), new PolicyPackBuilder(files).policies());
  }

  /** The files it was built from, so that others can be added. */
  public List<PolicyFile> files() {
    return List.copyOf(files);
  }

  /** The enabled policies, in the order of their files. */
  public List<Policy> all() {
    return byKind.enabled();
  }

  /** The policies with {@code enabled: false}. */
  public List<Policy> disabled() {
    return byKind.disabled();
  }

  public List<ActivityPolicy> activityPolicies() {
    return byKind.activityPolicies();
  }

  public List<CorrelationPolicy> correlations() {
    return byKind.correlations();
  }

  public List<SequencePolicy> sequences() {
    return byKind.sequences();
  }

  public List<UnusualPolicy> unusual() {
    return byKind.unusual();
  }
}
