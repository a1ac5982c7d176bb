package io.cordon.policy;

import io.cordon.model.Action;
import io.cordon.model.ActionVerb;
import io.cordon.model.Finding;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a test inside a policy came out.
 *
 * @param difference what was expected and what came instead, some lines; empty when it passed
 */
public record TestVerdict(PolicyTest test, boolean passed, String difference) {

  /** Compares with what the topology made of the test; other policies' results do not count. */
  public static TestVerdict judge(
      PolicyTest test, Collection<Finding> findings, Collection<Action> actions) {
    List<Finding> own =
        findings.stream()
            .filter(finding -> finding.detection().policy().id().equals(test.policyId()))
            .toList();
    Set<ActionVerb> verbs =
        actions.stream()
            .filter(action -> action.reason().policyId().equals(test.policyId()))
            .map(Action::verb)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActionVerb.class)));
    // What another policy of the pack makes needless, this one asks for all the same.
    own.forEach(finding -> finding.superseded().forEach(one -> verbs.add(one.verb())));
    StringBuilder difference = new StringBuilder();
    long subjects = own.stream().map(Finding::uid).distinct().count();
    if (subjects != test.expectedFindings()) {
      difference
          .append("  findings: expected ")
          .append(test.expectedFindings())
          .append(", found ")
          .append(subjects)
          .append('\n');
      own.forEach(finding -> difference.append("    found: ").append(told(finding)).append('\n'));
    }
    if (test.expectedActions() != null && !test.expectedActions().equals(verbs)) {
      difference
          .append("  actions: expected ")
          .append(words(test.expectedActions()))
          .append(", found ")
          .append(words(verbs))
          .append('\n');
    }
    boolean passed = difference.isEmpty();
    return new TestVerdict(test, passed, passed ? "" : test.caption() + '\n' + difference);
  }

  private static String told(Finding finding) {
    String why = finding.detection().why();
    return finding.detection().trigger().verb().word()
        + " by "
        + finding.detection().trigger().actor().key()
        + (why == null || why.isEmpty() ? "" : ": " + why);
  }

  private static String words(Set<ActionVerb> verbs) {
    return verbs.isEmpty()
        ? "none"
        : verbs.stream().sorted().map(ActionVerb::word).collect(Collectors.joining(", "));
  }
}
