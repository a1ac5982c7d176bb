package io.cordon.cli.backtest;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Table;
import io.cordon.model.policy.ActionVerb;
import io.cordon.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of a backtest as tables; without old policies they show only the new findings. */
final class BacktestTables {
  private final Backtest backtest;
  private final Colours colours;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  private BacktestTables(Backtest backtest, Colours colours, int columns) {
    this.columns = columns;
    this.backtest = backtest;
    this.colours = colours;
  }

  /**
   * The tables, without rows in which nothing is.
   *
   * @param columns the width of a table
   */
  static String of(Backtest backtest, Colours colours, int columns) {
    BacktestTables tables = new BacktestTables(backtest, colours, columns);
    tables.add(tables.policies());
    tables.add(tables.aspects());
    tables.add(tables.actions());
    tables.add(tables.weeks());
    tables.add(tables.topSources());
    return tables.text.toString();
  }

  private void add(Table table) {
    if (!table.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(table.render(colours, columns));
    }
  }

  private Table policies() {
    Table table = changeTable("findings by policy", "mode");
    for (Backtest.PolicyPair pair : backtest.policies()) {
      FindingCounts counts = backtest.comparison().of(pair.id()).total();
      if (!counts.isEmpty()) {
        row(table, counts, pair.title(), mode(pair));
      }
    }
    row(table, backtest.comparison().total().total(), "all", "");
    return table;
  }

  private String mode(Backtest.PolicyPair pair) {
    if (!backtest.isCompared()) {
      return mode(pair.newPolicy());
    }
    String newMode = mode(pair.newPolicy());
    String oldMode = mode(pair.oldPolicy());
    return newMode.equals(oldMode) ? newMode : oldMode + " → " + newMode;
  }

  private static String mode(Optional<Policy> policy) {
    return policy.map(present -> present.snapshot().mode().word()).orElse("none");
  }

  private Table aspects() {
    Table table = Table.of("what changed", "policy", "findings");
    for (Backtest.PolicyPair pair : backtest.policies()) {
      backtest
          .comparison()
          .of(pair.id())
          .byAspect()
          .forEach((aspect, count) -> table.row(aspect.word(), pair.title(), count));
    }
    return table;
  }

  private Table actions() {
    Table table =
        backtest.isCompared()
            ? Table.of("requested actions", "policy", "new", "old")
            : Table.of("requested actions", "policy", "new");
    for (Backtest.PolicyPair pair : backtest.policies()) {
      for (ActionVerb verb : ActionVerb.values()) {
        long newActions = backtest.newResult().actions().of(pair.id(), verb);
        long oldActions =
            backtest.isCompared() ? backtest.oldResult().actions().of(pair.id(), verb) : 0;
        if (newActions + oldActions > 0) {
          counts(table, newActions, oldActions, verb.word(), pair.title());
        }
      }
    }
    return table;
  }

  private Table weeks() {
    Table table = changeTable("week");
    backtest.comparison().total().byWeek().forEach((week, counts) -> row(table, counts, week));
    return table;
  }

  private Table topSources() {
    Table table =
        backtest.isCompared()
            ? Table.of("most findings", "kind", "new", "old")
            : Table.of("most findings", "kind", "new");
    for (TopSources.Source source : backtest.comparison().topSources().top()) {
      counts(
          table, source.newFindings(), source.oldFindings(), source.name(), source.kind().word());
    }
    return table;
  }

  private Table changeTable(String... headings) {
    List<String> all = new ArrayList<>(List.of(headings));
    all.addAll(
        backtest.isCompared()
            ? List.of("new", "old", "gained", "lost", "changed")
            : List.of("new"));
    return Table.of(all.toArray(String[]::new));
  }

  private void row(Table table, FindingCounts counts, String... words) {
    List<Object> cells = new ArrayList<>(List.of(words));
    cells.add(counts.withNew());
    if (backtest.isCompared()) {
      cells.add(counts.withOld());
      cells.add(counts.of(FindingChange.GAINED));
      cells.add(counts.of(FindingChange.LOST));
      cells.add(counts.of(FindingChange.CHANGED));
    }
    table.row(cells.toArray());
  }

  private void counts(Table table, long newCount, long oldCount, String... words) {
    List<Object> cells = new ArrayList<>(List.of(words));
    cells.add(newCount);
    if (backtest.isCompared()) {
      cells.add(oldCount);
    }
    table.row(cells.toArray());
  }
}
