package io.cordon.cli.policy.apply;

import io.cordon.cli.policy.published.PublishedStatus;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The steps of a plan with the statuses that the job has published for them. */
final class ApplyReport {
  private final ApplyPlan plan;
  private final Map<String, PublishedStatus> statuses = new LinkedHashMap<>();

  ApplyReport(ApplyPlan plan) {
    this.plan = plan;
  }

  void add(String id, PublishedStatus status) {
    statuses.put(id, status);
  }

  /** Published steps without a status from the job. */
  List<ApplyPlan.Step> withoutStatus() {
    return plan.toPublish().stream().filter(step -> !statuses.containsKey(step.id())).toList();
  }

  boolean isAllInEffect() {
    return withoutStatus().isEmpty()
        && statuses.values().stream().noneMatch(PublishedStatus::isRefused);
  }

  /** Prints the table of steps, and the problems of refused rules. */
  void print(Terminal terminal) {
    printTable(terminal, "job status", this::statusText);
    statuses.values().stream()
        .flatMap(status -> status.problems().stream())
        .map(Printable::text)
        .forEach(terminal.err()::println);
  }

  /** Prints the table of steps beside what runs. */
  void printComparison(Terminal terminal, RunningPolicies running) {
    printTable(terminal, "running now", step -> running.comparedWith(step.id(), step.text()));
  }

  private void printTable(
      Terminal terminal, String heading, Function<ApplyPlan.Step, String> last) {
    Table table = Table.of("policy", "kind", "change", heading);
    for (ApplyPlan.Step step : plan.steps()) {
      String kind = step.kind() == null ? "" : step.kind();
      table.row(step.caption(), kind, step.change().word(), last.apply(step));
    }
    if (!table.isEmpty()) {
      terminal.out().print(table.render(terminal.outColours(), terminal.outTableColumns()));
      terminal.out().flush();
    }
  }

  private String statusText(ApplyPlan.Step step) {
    PublishedStatus status = statuses.get(step.id());
    return status == null ? "" : status.state().word();
  }
}
