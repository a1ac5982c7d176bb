package io.cordon.policy.check;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyFolder;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All there is to say of a folder of policies before they run.
 *
 * @param policies those that are enabled, then those that are not; empty when one of them is
 *     refused: no policy is used then
 * @param diagnostics by file and line
 */
public record PolicyCheck(List<Policy> policies, List<Diagnostic> diagnostics) {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.problem().file())
          .thenComparing(diagnostic -> diagnostic.problem().line())
          .thenComparing(diagnostic -> diagnostic.problem().column());

  /** Whether a policy needs tests. */
  public enum Tests {
    REQUIRED,
    OPTIONAL
  }

  public PolicyCheck {
    policies = List.copyOf(policies);
    diagnostics = diagnostics.stream().sorted(BY_PLACE).toList();
  }

  /** Checks every policy under the folder, or the one file. */
  public static PolicyCheck of(Path folder, Organisation organisation, Tests tests) {
    try {
      return of(new PolicyFolder(folder).texts(), organisation, tests);
    } catch (PolicyException unreadable) {
      return new PolicyCheck(List.of(), errors(unreadable.problems()));
    }
  }

  /** Checks texts by the names of the files they came from. */
  public static PolicyCheck of(Map<String, String> texts, Organisation organisation, Tests tests) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    new TreeMap<>(texts).forEach((file, text) -> diagnostics.addAll(lint(file, text, tests)));
    try {
      PolicyPack pack = PolicyPackReader.read(texts, organisation);
      List<Policy> policies = new ArrayList<>(pack.all());
      policies.addAll(pack.disabled());
      return new PolicyCheck(policies, diagnostics);
    } catch (PolicyException refused) {
      diagnostics.addAll(errors(refused.problems()));
      return new PolicyCheck(List.of(), diagnostics);
    }
  }

  private static List<Diagnostic> lint(String file, String text, Tests tests) {
    Problems errors = Problems.withoutKeys();
    Problems warnings = Problems.withoutKeys();
    MainDocument.of(file, text)
        .ifPresent(
            document -> {
              if (tests == Tests.REQUIRED) {
                TestCoverageCheck.judge(document, errors);
              }
              MetadataCheck.judge(document, warnings);
            });
    List<Diagnostic> diagnostics = new ArrayList<>(errors(errors.all()));
    warnings.all().forEach(problem -> diagnostics.add(Diagnostic.warning(problem)));
    return diagnostics;
  }

  private static List<Diagnostic> errors(List<Problem> problems) {
    return problems.stream().map(Diagnostic::error).toList();
  }

  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(Diagnostic::isError).toList();
  }

  public List<Diagnostic> warnings() {
    return diagnostics.stream().filter(diagnostic -> !diagnostic.isError()).toList();
  }

  /** Whether nothing stops the policies from being used. */
  public boolean isSound() {
    return errors().isEmpty();
  }
}
