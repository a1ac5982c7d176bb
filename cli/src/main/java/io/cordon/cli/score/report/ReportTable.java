package io.cordon.cli.score.report;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a report, for a terminal and for a page.
 *
 * @param headings the first one says what the table is about
 * @param rows texts, and whole numbers as {@link Number}; as many as headings
 */
public record ReportTable(List<String> headings, List<List<Object>> rows) {

  static ReportTable of(List<String> headings) {
    return new ReportTable(List.copyOf(headings), new ArrayList<>());
  }

  static ReportTable of(String... headings) {
    return of(List.of(headings));
  }

  ReportTable row(Object... cells) {
    return row(List.of(cells));
  }

  ReportTable row(List<Object> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Text in columns. */
  public String render(Colours colours) {
    Table table = Table.of(headings.toArray(String[]::new));
    rows.forEach(row -> table.row(row.toArray()));
    return table.render(colours);
  }
}
