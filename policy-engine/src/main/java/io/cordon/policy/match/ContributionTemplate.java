package io.cordon.policy.match;

import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.Grouping;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.GroupedInput;
import io.cordon.policy.correlate.SequenceStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the contributions of activities that match one rule of a correlation, or of a correlation
 * that is a step of a sequence.
 *
 * @param windows of the correlations around the rule, from the innermost outwards
 * @param step index of the step; -1 where the policy is no sequence
 * @param stepGrouping null where the policy is no sequence
 */
record ContributionTemplate(
    PolicySnapshot policy, List<WindowTemplate> windows, int step, Grouping stepGrouping)
    implements MatchCallback {

  static ContributionTemplate of(PolicySnapshot policy) {
    return new ContributionTemplate(policy, List.of(), -1, null);
  }

  static ContributionTemplate ofStep(PolicySnapshot policy, int step, Grouping grouping) {
    return new ContributionTemplate(policy, List.of(), step, grouping);
  }

  /** The same for a correlation inside. */
  ContributionTemplate within(WindowTemplate inner) {
    List<WindowTemplate> more = new ArrayList<>(windows.size() + 1);
    more.add(inner);
    more.addAll(windows);
    return new ContributionTemplate(policy, List.copyOf(more), step, stepGrouping);
  }

  @Override
  public void onMatch(MatchContext match) {
    GroupedInput innermost = windows.get(0).input(match);
    if (innermost.groups().isEmpty()) {
      return;
    }
    List<GroupedInput> enclosing =
        windows.stream().skip(1).map(window -> window.input(match)).toList();
    SequenceStep sequenceStep =
        stepGrouping == null ? null : new SequenceStep(step, match.groups(stepGrouping));
    for (Group group : innermost.groups()) {
      match.contribution(
          new Contribution(policy, group, "", innermost.input(), enclosing, sequenceStep));
    }
  }
}
