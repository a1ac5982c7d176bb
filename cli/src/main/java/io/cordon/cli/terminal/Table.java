package io.cordon.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text in columns: words align left, numbers right, thousands with commas. */
public final class Table {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<Object>> rows = new ArrayList<>();

  private Table(List<String> headings) {
    this.headings = headings;
  }

  public static Table of(String... headings) {
    return new Table(List.of(headings));
  }

  /** Adds a row of strings and whole numbers, one for each heading. */
  public Table row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "a row of "
              + cells.length
              + " cells under "
              + headings.size()
              + " headings: "
              + Arrays.toString(cells));
    }
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table with its headings in bold; each line ends with a line feed. */
  public String render(Colours colours) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = widthOf(column);
    }
    StringBuilder text = new StringBuilder();
    text.append(colours.paint(TextStyle.BOLD, line(headings, widths))).append('\n');
    rows.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private int widthOf(int column) {
    int widest = headings.get(column).length();
    for (List<Object> row : rows) {
      widest = Math.max(widest, width(text(row.get(column))));
    }
    return widest;
  }

  private String line(List<?> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = text(cells.get(column));
      String padding = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 ? "" : GAP)
          .append(isNumeric(column) ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column) instanceof Number);
  }

  private static String text(Object cell) {
    boolean isWhole = cell instanceof Long || cell instanceof Integer;
    return isWhole
        ? String.format(Locale.ROOT, "%,d", ((Number) cell).longValue())
        : Printable.text(String.valueOf(cell));
  }

  private static int width(String text) {
    return text.codePoints().map(CharacterWidth::columns).sum();
  }

  @Override
  public String toString() {
    return headings.stream()
        .collect(Collectors.joining(", ", "Table of ", " with " + rows.size() + " rows"));
  }
}
