package io.cordon.policy;

import io.cordon.organisation.Organisation;
import io.cordon.yaml.Problem;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All policies of a folder, compiled for one organisation. */
public final class PolicyPack implements Serializable {
  private final ArrayList<Policy> policies = new ArrayList<>();
  private final ArrayList<Policy> disabled = new ArrayList<>();

  private PolicyPack(List<Policy> all) {
    all.forEach(policy -> (policy.head().enabled() ? policies : disabled).add(policy));
  }

  /**
   * Reads every {@code *.yml} and {@code *.yaml} under the folder, or the one file.
   *
   * @throws PolicyException with all problems of all files; then no policy is loaded
   */
  public static PolicyPack load(Path folder, Organisation organisation) throws PolicyException {
    return of(new PolicyFolder(folder).texts(), organisation);
  }

  /**
   * As {@link #load}, leaving the tests unread: they may name labels that only the organisation
   * they were written for has, and that is no reason not to watch.
   */
  public static PolicyPack loadWithoutTests(Path folder, Organisation organisation)
      throws PolicyException {
    return of(new PolicyFolder(folder).texts(), organisation, false);
  }

  /** No policy at all. */
  public static PolicyPack none() {
    return new PolicyPack(List.of());
  }

  /** Reads texts by the names of the files they came from. */
  public static PolicyPack of(Map<String, String> texts, Organisation organisation)
      throws PolicyException {
    return of(texts, organisation, true);
  }

  private static PolicyPack of(
      Map<String, String> texts, Organisation organisation, boolean withTests)
      throws PolicyException {
    List<Problem> problems = new ArrayList<>();
    List<PolicyFile> files = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(texts).entrySet()) {
      try {
        files.add(PolicyFile.read(entry.getKey(), entry.getValue(), organisation, withTests));
      } catch (PolicyException refused) {
        problems.addAll(refused.problems());
      }
    }
    PackAssembly assembly = new PackAssembly(files);
    problems.addAll(assembly.repeatedIds());
    if (problems.isEmpty()) {
      problems.addAll(assembly.idleFilters());
    }
    return checked(assembly, problems);
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
    return checked(assembly, problems);
  }

  private static PolicyPack checked(PackAssembly assembly, List<Problem> problems)
      throws PolicyException {
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return new PolicyPack(assembly.policies());
  }

  /**
   * Puts together files that change one by one: of those with the same id the last counts, and a
   * filter is idle as long as nothing has the names that it means.
   */
  public static PolicyPack assembled(Collection<PolicyFile> files) {
    return new PolicyPack(new PackAssembly(files).policies());
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
