package io.cordon.policy;

import io.cordon.yaml.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All policies of a folder, compiled for one organisation. */
public final class PolicyPack implements Serializable {
  private final ArrayList<PolicyFile> files;
  private final ArrayList<Policy> policies = new ArrayList<>();
  private final ArrayList<Policy> disabled = new ArrayList<>();

  private PolicyPack(List<PolicyFile> files, List<Policy> all) {
    this.files = new ArrayList<>(files);
    all.forEach(policy -> (policy.metadata().enabled() ? policies : disabled).add(policy));
  }

  /** No policy at all. */
  public static PolicyPack none() {
    return new PolicyPack(List.of(), List.of());
  }

  /** Policies that were read before; their ids differ. */
  public static PolicyPack ofPolicies(List<? extends Policy> policies) {
    List<PolicyFile> files = new ArrayList<>();
    policies.forEach(one -> files.add(new PolicyFile(one.file(), List.of(one), List.of())));
    return ofLatest(files);
  }

  /**
   * Puts files together, each filter applied to the policies that it names.
   *
   * @throws PolicyException where an id is given twice, or a filter names what is not there
   */
  public static PolicyPack of(Collection<PolicyFile> files) throws PolicyException {
    PackAssembly assembly = new PackAssembly(files);
    List<Problem> problems = new ArrayList<>(assembly.repeatedIds());
    problems.addAll(assembly.idleFilters());
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return new PolicyPack(assembly.files(), assembly.policies());
  }

  /** A problem for each id that two of the files give. */
  public static List<Problem> repeatedIds(Collection<PolicyFile> files) {
    return new PackAssembly(files).repeatedIds();
  }

  /**
   * Puts together files that change one by one: of those with the same id the last counts, and a
   * filter is idle as long as nothing has the names that it means.
   */
  public static PolicyPack ofLatest(Collection<PolicyFile> files) {
    return new PolicyPack(List.copyOf(files), new PackAssembly(files).policies());
  }

  /** What it was put together from, for those who put something on top. */
  public List<PolicyFile> files() {
    return List.copyOf(files);
  }

  /** Those that are enabled, in the order of their files. */
  public List<Policy> all() {
    return List.copyOf(policies);
  }

  /** Those whose files say {@code enabled: false}. */
  public List<Policy> disabled() {
    return List.copyOf(disabled);
  }

  public List<ActivityPolicy> activityPolicies() {
    return of(ActivityPolicy.class);
  }

  public List<CorrelationPolicy> correlations() {
    return of(CorrelationPolicy.class);
  }

  public List<SequencePolicy> sequences() {
    return of(SequencePolicy.class);
  }

  public List<BaselinePolicy> baselines() {
    return of(BaselinePolicy.class);
  }

  private <P extends Policy> List<P> of(Class<P> kind) {
    return policies.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
