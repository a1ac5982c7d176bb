package io.cordon.cli.bench.cost;

import io.cordon.cli.bench.report.MarkdownTable;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures, for a terminal and for a document.
 *
 * @param title a line above it
 * @param headings of the columns; the first column is words, the others are figures
 */
public record FigureTable(String title, List<String> headings, List<List<String>> rows) {
  public FigureTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** For a terminal. */
  public String text(Colours colours) {
    Table table = Table.of(headings.toArray(String[]::new));
    for (List<String> row : rows) {
      List<Object> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(column == 0 ? row.get(0) : padded(column, row.get(column)));
      }
      table.row(cells.toArray());
    }
    return title + '\n' + table.render(colours);
  }

  /** Figures end at the same place. */
  private String padded(int column, String cell) {
    int width = headings.get(column).length();
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return " ".repeat(width - cell.length()) + cell;
  }

  /** For a document. */
  public String markdown() {
    MarkdownTable table = new MarkdownTable(headings);
    rows.forEach(table::row);
    return title + "\n\n" + table.text();
  }
}
