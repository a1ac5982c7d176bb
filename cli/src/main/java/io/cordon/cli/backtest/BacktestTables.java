package io.cordon.cli.backtest;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Table;
import io.cordon.model.policy.ActionVerb;
import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a backtest tells people, as tables; without old policies only what the new ones find. */
final class BacktestTables {
  private final Backtest backtest;
  private final Colours colours;
  private final StringBuilder text = new StringBuilder();

  private BacktestTables(Backtest backtest, Colours colours) {
    this.backtest = backtest;
    this.colours = colours;
  }

  static String of(Backtest backtest, Colours colours) {
    BacktestTables tables = new BacktestTables(backtest, colours);
    tables.add(tables.policies());
    tables.add(tables.aspects());
    tables.add(tables.actions());
    tables.add(tables.weeks());
    tables.add(tables.loudest());
    return tables.text.toString();
  }

  private void add(Table table) {
    if (!table.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(table.render(colours));
    }
  }

  private Table policies() {
    Table table = balances("findings by policy", "mode");
    for (Backtest.Row row : backtest.policies()) {
      row(table, backtest.comparison().of(row.id()).total(), row.title(), mode(row));
    }
    row(table, backtest.comparison().total().total(), "all", "");
    return table;
  }

  private String mode(Backtest.Row row) {
    if (!backtest.isCompared()) {
      return mode(row.now());
    }
    String now = mode(row.now());
    String before = mode(row.before());
    return now.equals(before) ? now : before + " → " + now;
  }

  private static String mode(Optional<Policy> policy) {
    return policy.map(known -> known.snapshot().mode().word()).orElse("none");
  }

  private Table aspects() {
    Table table = Table.of("what changed", "policy", "findings");
    for (Backtest.Row row : backtest.policies()) {
      backtest
          .comparison()
          .of(row.id())
          .byAspect()
          .forEach((aspect, count) -> table.row(aspect.word(), row.title(), count));
    }
    return table;
  }

  private Table actions() {
    Table table =
        backtest.isCompared()
            ? Table.of("actions asked for", "policy", "new", "old")
            : Table.of("actions asked for", "policy", "new");
    for (Backtest.Row row : backtest.policies()) {
      for (ActionVerb verb : ActionVerb.values()) {
        long now = backtest.now().asked().by(row.id(), verb);
        long before = backtest.isCompared() ? backtest.before().asked().by(row.id(), verb) : 0;
        if (now + before > 0) {
          counts(table, now, before, verb.word(), row.title());
        }
      }
    }
    return table;
  }

  private Table weeks() {
    Table table = balances("week");
    backtest.comparison().total().byWeek().forEach((week, balance) -> row(table, balance, week));
    return table;
  }

  private Table loudest() {
    Table table =
        backtest.isCompared()
            ? Table.of("loudest", "kind", "new", "old")
            : Table.of("loudest", "kind", "new");
    for (TopSources.Subject subject : backtest.comparison().loudest().most()) {
      counts(table, subject.now(), subject.before(), subject.name(), subject.kind().word());
    }
    return table;
  }

  private Table balances(String... heads) {
    List<String> all = new ArrayList<>(List.of(heads));
    all.addAll(
        backtest.isCompared()
            ? List.of("new", "old", "gained", "lost", "changed")
            : List.of("new"));
    return Table.of(all.toArray(String[]::new));
  }

  private void row(Table table, FindingCounts balance, String... words) {
    List<Object> cells = new ArrayList<>(List.of(words));
    cells.add(balance.now());
    if (backtest.isCompared()) {
      cells.add(balance.before());
      cells.add(balance.of(FindingChange.GAINED));
      cells.add(balance.of(FindingChange.LOST));
      cells.add(balance.of(FindingChange.CHANGED));
    }
    table.row(cells.toArray());
  }

  private void counts(Table table, long now, long before, String... words) {
    List<Object> cells = new ArrayList<>(List.of(words));
    cells.add(now);
    if (backtest.isCompared()) {
      cells.add(before);
    }
    table.row(cells.toArray());
  }
}
