package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.result.OverSeeds;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Table;
import io.cordon.datagen.score.figure.Matching;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The recall of each method at each budget of false alarms, for the screen. */
final class MethodTable {
  private MethodTable() {}

  static String of(OverSeeds figures, Colours colours) {
    List<String> headings = new ArrayList<>(List.of("recall of"));
    for (double budget : figures.settings().budgets()) {
      headings.add('@' + BigDecimal.valueOf(budget).stripTrailingZeros().toPlainString());
    }
    headings.add("all alerts");
    headings.add("false alarms");
    Table table = Table.of(headings.toArray(String[]::new));
    for (String method : figures.methods()) {
      table.row(row(figures, method).toArray());
    }
    return table.render(colours)
        + "\n"
        + "@N: with N false alarms for 1000 users a day. false alarms: of all alerts, the same.\n";
  }

  private static List<Object> row(OverSeeds figures, String method) {
    List<Object> row = new ArrayList<>(List.of(method));
    for (int point = 0; point < figures.points(); point++) {
      row.add(figures.recall(method, Matching.STRICT, point).text());
    }
    double rate = figures.falseAlarms(method, Matching.STRICT, figures.points() - 1).mean();
    row.add(String.format(Locale.ROOT, "%.1f", rate));
    return row;
  }
}
