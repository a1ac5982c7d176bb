package io.cordon.policy.match;

import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.SequencePolicy;
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
 * @param sequence null where the policy is no sequence
 * @param step index of the step in the sequence
 */
record ContributionTemplate(
    PolicyMetadata policy, List<WindowTemplate> windows, SequencePolicy sequence, int step)
    implements MatchCallback {

  static ContributionTemplate of(PolicyMetadata policy) {
    return new ContributionTemplate(policy, List.of(), null, 0);
  }

  static ContributionTemplate ofStep(SequencePolicy sequence, int step) {
    return new ContributionTemplate(sequence.metadata(), List.of(), sequence, step);
  }

  /** The same for a correlation inside. */
  ContributionTemplate within(WindowTemplate inner) {
    List<WindowTemplate> more = new ArrayList<>(windows.size() + 1);
    more.add(inner);
    more.addAll(windows);
    return new ContributionTemplate(policy, List.copyOf(more), sequence, step);
  }

  @Override
  public void onMatch(MatchContext match) {
    GroupedInput innermost = windows.get(0).input(match);
    if (innermost.groups().isEmpty()) {
      return;
    }
    List<GroupedInput> enclosing =
        windows.size() == 1
            ? List.of()
            : windows.stream().skip(1).map(window -> window.input(match)).toList();
    SequenceStep sequenceStep = sequence == null ? null : sequenceStep(match);
    for (Group group : innermost.groups()) {
      match.contribution(
          new Contribution(
              policy.snapshot(),
              policy.inForceSince(),
              group,
              "",
              innermost.input(),
              enclosing,
              sequenceStep));
    }
  }

  private SequenceStep sequenceStep(MatchContext match) {
    List<Group> groups = match.groups(sequence.steps().get(step).grouping());
    return new SequenceStep(step, groups, sequence.steps().size(), sequence.within().toMillis());
  }
}
