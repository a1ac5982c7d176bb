package io.cordon.cli.policy.apply;

import io.cordon.cli.policy.apply.ApplyPlan.RuleChange;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.cli.policy.published.RunningPolicies.Difference;
import io.cordon.cli.terminal.Quantity;
import java.util.Set;
import java.util.stream.Collectors;

/** What a dry run would do, in one sentence. */
final class DryRunText {
  private DryRunText() {}

  static String of(ApplyPlan plan, RunningPolicies running) {
    String changes =
        "would add %d, change %d and withdraw %d; %d would be the same as now"
            .formatted(
                count(plan, running, Difference.NEW),
                count(plan, running, Difference.OTHER),
                plan.steps().stream().filter(step -> step.change() == RuleChange.REMOVED).count(),
                count(plan, running, Difference.SAME));
    if (running.directory().isEmpty()) {
      return changes + "; compared with what is published, not with what the job started with";
    }
    Set<String> ids = plan.steps().stream().map(ApplyPlan.Step::id).collect(Collectors.toSet());
    long others = running.onlyInDirectory(ids);
    return others == 0
        ? changes
        : changes
            + "; "
            + Quantity.of(
                others,
                "other rule of the job's own directory stays",
                "other rules of the job's own directory stay");
  }

  private static long count(ApplyPlan plan, RunningPolicies running, Difference difference) {
    return plan.steps().stream()
        .filter(step -> step.text() != null)
        .filter(step -> running.difference(step.id(), step.text()) == difference)
        .count();
  }
}
