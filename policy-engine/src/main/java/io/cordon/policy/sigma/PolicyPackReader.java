package io.cordon.policy.sigma;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.cost.PolicyLoad;
import io.cordon.policy.test.TestOrganisation;
import io.cordon.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the rule files of a folder into one policy pack; either all files load or none. */
public final class PolicyPackReader {
  private PolicyPackReader() {}

  /**
   * Reads every {@code *.yml} and {@code *.yaml}, in any case, under the folder, or the one file.
   *
   * @throws PolicyException with all problems of all files; then no policy is loaded
   */
  public static PolicyPack load(Path folder, Organisation organisation) throws PolicyException {
    return load(folder, organisation, TestOrganisation.all());
  }

  /**
   * As {@link #load}, but ignores the tests. They may name labels that only the organisation they
   * were written for has, which must not stop the job.
   */
  public static PolicyPack loadWithoutTests(Path folder, Organisation organisation)
      throws PolicyException {
    return load(folder, organisation, Set.of());
  }

  private static PolicyPack load(
      Path folder, Organisation organisation, Set<TestOrganisation> tests) throws PolicyException {
    PolicyFolder read = PolicyFolder.read(folder);
    return read(read.texts(), read.problems(), organisation, tests);
  }

  /** Reads texts by the names of the files they came from. */
  public static PolicyPack read(Map<String, String> texts, Organisation organisation)
      throws PolicyException {
    return read(texts, List.of(), organisation, TestOrganisation.all());
  }

  /** As above, for a folder of which some files could not be read; their problems come first. */
  public static PolicyPack read(
      Map<String, String> texts,
      List<Problem> unreadable,
      Organisation organisation,
      Set<TestOrganisation> tests)
      throws PolicyException {
    List<Problem> problems = new ArrayList<>(unreadable);
    List<PolicyFile> files = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(texts).entrySet()) {
      try {
        files.add(PolicyFileReader.read(entry.getKey(), entry.getValue(), organisation, tests));
      } catch (PolicyException refused) {
        problems.addAll(refused.problems());
      }
    }
    problems.addAll(PolicyPack.repeatedIds(files));
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    PolicyPack pack = PolicyPack.of(files);
    excess(files).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return pack;
  }

  /** The problem, at the file that costs most, when all files together cost too much. */
  private static Optional<Problem> excess(List<PolicyFile> files) {
    PolicyLoad load = new PolicyLoad();
    files.forEach(file -> load.add(PolicyCost.of(file)));
    String excess = PolicyBudget.DIRECTORY.excess(load.size(), load.steps());
    if (excess == null) {
      return Optional.empty();
    }
    PolicyFile costliest =
        Collections.max(files, Comparator.comparingLong(file -> PolicyCost.of(file).steps()));
    String sentence =
        "all policies together need "
            + excess
            + "; this file needs most of all: "
            + PolicyCost.of(costliest).steps()
            + " steps";
    return Optional.of(Problem.ofFile(costliest.file(), sentence));
  }
}
