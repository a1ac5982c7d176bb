package io.cordon.policy.test;

import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The result of a test inside a policy; the test itself has the expectations.
 *
 * @param findings the latest revision of each finding
 * @param actions the actions that the policy requested, strongest first, including those superseded
 *     by another policy's action: a test must not depend on other policies
 */
public record PolicyTestResult(
    PolicyTest test, List<TestFinding> findings, List<ActionVerb> actions) {

  public PolicyTestResult {
    findings = List.copyOf(findings);
    actions = List.copyOf(actions);
  }

  /** The result from the output of the topology; the output of other policies is ignored. */
  public static PolicyTestResult of(
      PolicyTest test, Collection<Finding> emittedFindings, Collection<Action> emittedActions) {
    Map<String, TestFinding> findings = new LinkedHashMap<>();
    Set<ActionVerb> verbs = new TreeSet<>();
    for (Finding finding : emittedFindings) {
      if (finding.detection().policy().id().equals(test.policyId())) {
        findings.put(finding.uid(), TestFinding.of(finding));
        finding.superseded().forEach(action -> verbs.add(action.verb()));
      }
    }
    for (Action action : emittedActions) {
      if (action.reason().policyId().equals(test.policyId())) {
        verbs.add(action.verb());
      }
    }
    return new PolicyTestResult(test, List.copyOf(findings.values()), List.copyOf(verbs));
  }

  public boolean passed() {
    return hasExpectedFindings() && missingActions().isEmpty() && unexpectedActions().isEmpty();
  }

  private boolean hasExpectedFindings() {
    return findings.size() == test.expectedFindings();
  }

  /** Expected actions that the policy did not request. */
  public Set<ActionVerb> missingActions() {
    return test.expectedActions() == null ? Set.of() : without(test.expectedActions(), actions);
  }

  /** Requested actions that are not expected; empty when the test does not specify actions. */
  public Set<ActionVerb> unexpectedActions() {
    return test.expectedActions() == null ? Set.of() : without(actions, test.expectedActions());
  }

  private static Set<ActionVerb> without(
      Collection<ActionVerb> verbs, Collection<ActionVerb> others) {
    Set<ActionVerb> rest = EnumSet.noneOf(ActionVerb.class);
    rest.addAll(verbs);
    rest.removeAll(others);
    return rest;
  }

  /** The difference between expected and actual results, several lines; empty when passed. */
  public String difference() {
    StringBuilder lines = new StringBuilder();
    if (!hasExpectedFindings()) {
      line(lines, "  findings: expected " + test.expectedFindings() + ", found " + findings.size());
      findings.forEach(finding -> line(lines, "    found " + finding.describe()));
    }
    if (!missingActions().isEmpty() || !unexpectedActions().isEmpty()) {
      line(
          lines,
          "  actions: expected " + words(test.expectedActions()) + ", found " + words(actions));
      missingActions().forEach(verb -> line(lines, "    missing " + verb.word()));
      unexpectedActions().forEach(verb -> line(lines, "    unexpected " + verb.word()));
    }
    return lines.isEmpty() ? "" : test.caption() + '\n' + lines;
  }

  private static void line(StringBuilder lines, String line) {
    lines.append(line).append('\n');
  }

  private static String words(Collection<ActionVerb> verbs) {
    return verbs.isEmpty()
        ? "none"
        : verbs.stream().sorted().map(ActionVerb::word).collect(Collectors.joining(", "));
  }
}
