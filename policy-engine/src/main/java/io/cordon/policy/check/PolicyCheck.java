package io.cordon.policy.check;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.sigma.PolicyFolder;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The result of checking a folder of policies before they run.
 *
 * @param policies the enabled policies, then the disabled ones; empty when any policy is refused,
 *     because then none is used
 * @param testsById the number of tests of each policy
 * @param diagnostics sorted by file and line
 */
public record PolicyCheck(
    List<Policy> policies, Map<String, Integer> testsById, List<Diagnostic> diagnostics) {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.problem().file())
          .thenComparing(diagnostic -> diagnostic.problem().line())
          .thenComparing(diagnostic -> diagnostic.problem().column());

  /** Whether every policy needs tests. */
  public enum TestRequirement {
    REQUIRED,
    OPTIONAL
  }

  public PolicyCheck {
    policies = List.copyOf(policies);
    testsById = Map.copyOf(testsById);
    diagnostics = diagnostics.stream().sorted(BY_PLACE).toList();
  }

  /** Checks every policy in the folder, or the one file. */
  public static PolicyCheck of(Path folder, Organisation organisation, TestRequirement tests) {
    PolicyFolder read = PolicyFolder.read(folder);
    List<Diagnostic> diagnostics = new ArrayList<>();
    read.notRead().forEach(problem -> diagnostics.add(Diagnostic.warning(problem)));
    return check(read.texts(), read.problems(), organisation, tests, diagnostics);
  }

  /** Checks the texts of files by file name. */
  public static PolicyCheck of(
      Map<String, String> texts, Organisation organisation, TestRequirement tests) {
    return check(texts, List.of(), organisation, tests, new ArrayList<>());
  }

  private static PolicyCheck check(
      Map<String, String> texts,
      List<Problem> unreadable,
      Organisation organisation,
      TestRequirement tests,
      List<Diagnostic> diagnostics) {
    new TreeMap<>(texts).forEach((file, text) -> diagnostics.addAll(lint(file, text, tests)));
    try {
      TestedPolicies tested = TestedPolicies.read(texts, unreadable, organisation);
      PolicyPack pack = tested.own();
      List<Policy> policies = new ArrayList<>(pack.all());
      policies.addAll(pack.disabled());
      pack.files().forEach(file -> costWarning(file).ifPresent(diagnostics::add));
      return new PolicyCheck(policies, tested.counts(), diagnostics);
    } catch (PolicyException refused) {
      diagnostics.addAll(errors(refused.problems()));
      return new PolicyCheck(List.of(), Map.of(), diagnostics);
    }
  }

  /** A file of the directory may cost more than a published one, but its author should know. */
  private static Optional<Diagnostic> costWarning(PolicyFile file) {
    PolicyCost cost = PolicyCost.of(file);
    return Optional.ofNullable(PolicyBudget.ONE_PUBLISHED.excess(cost.size(), cost.steps()))
        .map(
            excess ->
                Diagnostic.warning(
                    Problem.ofFile(
                        file.file(),
                        "needs " + excess + " for a policy that is published while the job runs")));
  }

  private static List<Diagnostic> lint(String file, String text, TestRequirement tests) {
    Problems errors = Problems.withoutKeys();
    Problems warnings = Problems.withoutKeys();
    MainDocumentFinder.of(file, text)
        .ifPresent(
            document -> {
              if (tests == TestRequirement.REQUIRED) {
                TestCoverageCheck.check(document, errors);
              }
              MetadataCheck.check(document, warnings);
            });
    List<Diagnostic> diagnostics = new ArrayList<>(errors(errors.all()));
    warnings.all().forEach(problem -> diagnostics.add(Diagnostic.warning(problem)));
    return diagnostics;
  }

  private static List<Diagnostic> errors(List<Problem> problems) {
    return problems.stream().map(Diagnostic::error).toList();
  }

  /** The number of tests of a policy, in whichever organisation they run. */
  public int tests(Policy policy) {
    return testsById.getOrDefault(policy.id(), 0);
  }

  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(Diagnostic::isError).toList();
  }

  public List<Diagnostic> warnings() {
    return diagnostics.stream().filter(diagnostic -> !diagnostic.isError()).toList();
  }

  /** Whether the policies can be used: there are no errors. */
  public boolean passed() {
    return errors().isEmpty();
  }
}
