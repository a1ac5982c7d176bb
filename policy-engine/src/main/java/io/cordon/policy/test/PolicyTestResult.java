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
 * How a test inside a policy came out: what it expects stands in the test, what came of it here.
 *
 * @param found each finding once, as it was told last
 * @param actions what the policy asked for, strongest first; also where another policy's action
 *     made it needless, or the test would depend on its neighbours
 */
public record PolicyTestResult(PolicyTest test, List<TestFinding> found, List<ActionVerb> actions) {

  public PolicyTestResult {
    found = List.copyOf(found);
    actions = List.copyOf(actions);
  }

  /** Of what the topology made of the test; other policies' results do not count. */
  public static PolicyTestResult of(
      PolicyTest test, Collection<Finding> findings, Collection<Action> actions) {
    Map<String, TestFinding> found = new LinkedHashMap<>();
    Set<ActionVerb> verbs = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.detection().policy().id().equals(test.policyId())) {
        found.put(finding.uid(), TestFinding.of(finding));
        finding.superseded().forEach(needless -> verbs.add(needless.verb()));
      }
    }
    for (Action action : actions) {
      if (action.reason().policyId().equals(test.policyId())) {
        verbs.add(action.verb());
      }
    }
    return new PolicyTestResult(test, List.copyOf(found.values()), List.copyOf(verbs));
  }

  public boolean passed() {
    return hasAsManyFindings() && missing().isEmpty() && unexpected().isEmpty();
  }

  private boolean hasAsManyFindings() {
    return found.size() == test.expectedFindings();
  }

  /** Actions that the test expects and that did not come. */
  public Set<ActionVerb> missing() {
    return test.expectedActions() == null ? Set.of() : without(test.expectedActions(), actions);
  }

  /** Actions that came although the test, which names actions, does not expect them. */
  public Set<ActionVerb> unexpected() {
    return test.expectedActions() == null ? Set.of() : without(actions, test.expectedActions());
  }

  private static Set<ActionVerb> without(
      Collection<ActionVerb> verbs, Collection<ActionVerb> others) {
    Set<ActionVerb> rest = EnumSet.noneOf(ActionVerb.class);
    rest.addAll(verbs);
    rest.removeAll(others);
    return rest;
  }

  /** What was expected and what came instead, some lines; empty when it passed. */
  public String difference() {
    StringBuilder lines = new StringBuilder();
    if (!hasAsManyFindings()) {
      line(lines, "  findings: expected " + test.expectedFindings() + ", found " + found.size());
      found.forEach(finding -> line(lines, "    found " + finding.sentence()));
    }
    if (!missing().isEmpty() || !unexpected().isEmpty()) {
      line(
          lines,
          "  actions: expected " + words(test.expectedActions()) + ", found " + words(actions));
      missing().forEach(verb -> line(lines, "    missing " + verb.word()));
      unexpected().forEach(verb -> line(lines, "    unexpected " + verb.word()));
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
