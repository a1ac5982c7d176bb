package io.cordon.cli.policy.apply;

import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was to be applied, and what the job says of it. */
final class ApplyReport {
  private final ApplyPlan plan;
  private final Map<String, PublishedStatus> answers = new LinkedHashMap<>();

  ApplyReport(ApplyPlan plan) {
    this.plan = plan;
  }

  void add(ApplyPlan.Step step, PublishedStatus answer) {
    answers.put(step.id(), answer);
  }

  /** Of what was published, that of which the job has said nothing. */
  List<ApplyPlan.Step> unanswered() {
    return plan.toPublish().stream().filter(step -> !answers.containsKey(step.id())).toList();
  }

  /** Sound sequences that only a job which starts with them can have. */
  List<ApplyPlan.Step> needingSavepoint() {
    return plan.toPublish().stream()
        .filter(step -> answers.containsKey(step.id()) && answers.get(step.id()).needsSavepoint())
        .toList();
  }

  boolean isAllInForce() {
    return unanswered().isEmpty()
        && answers.values().stream().noneMatch(PublishedStatus::isRefused);
  }

  /** The table, and each refusal with its problems. */
  void tell(Terminal terminal) {
    Table table = Table.of("policy", "kind", "change", "the job says");
    for (ApplyPlan.Step step : plan.steps()) {
      String kind = step.kind() == null ? "" : step.kind();
      table.row(step.caption(), kind, step.change().word(), says(step));
    }
    if (!table.isEmpty()) {
      terminal.out().print(table.render(terminal.outColours()));
      terminal.out().flush();
    }
    answers.values().stream()
        .filter(answer -> !answer.needsSavepoint())
        .flatMap(answer -> answer.problems().stream())
        .forEach(terminal.err()::println);
  }

  private String says(ApplyPlan.Step step) {
    PublishedStatus answer = answers.get(step.id());
    if (answer == null) {
      return "";
    }
    return answer.needsSavepoint() ? "needs a savepoint" : answer.state();
  }
}
