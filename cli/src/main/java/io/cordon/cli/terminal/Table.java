package io.cordon.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text in columns: words align left, numbers right, thousands with commas. */
public final class Table {

  private static final String GAP = "  ";

  /** No cell of words becomes narrower. */
  private static final int FEWEST_COLUMNS = 12;

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

  /** As below, as wide as its cells need. */
  public String render(Colours colours) {
    return render(colours, Integer.MAX_VALUE);
  }

  /**
   * The table with its headings in bold; each line ends with a line feed. The widest cells of words
   * continue on further lines where the table would be wider.
   *
   * @param columns the width of a line, which many columns may still exceed
   */
  public String render(Colours colours, int columns) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = widthOf(column);
    }
    fit(widths, columns);
    StringBuilder text = new StringBuilder();
    lines(headings, widths)
        .forEach(line -> text.append(colours.paint(TextStyle.BOLD, line)).append('\n'));
    rows.forEach(row -> lines(row, widths).forEach(line -> text.append(line).append('\n')));
    return text.toString();
  }

  /** Takes from the widest column of words what the line has too much. */
  private void fit(int[] widths, int columns) {
    long excess = Arrays.stream(widths).sum() + (long) GAP.length() * (widths.length - 1) - columns;
    while (excess > 0) {
      int widest = -1;
      for (int column = 0; column < widths.length; column++) {
        boolean wider = widest < 0 || widths[column] > widths[widest];
        if (wider && !isNumeric(column) && widths[column] > narrowest(column)) {
          widest = column;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private int narrowest(int column) {
    return Math.max(FEWEST_COLUMNS, headings.get(column).length());
  }

  private int widthOf(int column) {
    int widest = headings.get(column).length();
    for (List<Object> row : rows) {
      widest = Math.max(widest, CharacterWidth.columns(text(row.get(column))));
    }
    return widest;
  }

  /** One line, or more where a cell is wider than its column. */
  private List<String> lines(List<?> cells, int[] widths) {
    List<List<String>> parts = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      String text = text(cells.get(column));
      List<String> part =
          CharacterWidth.columns(text) <= widths[column]
              ? List.of(text)
              : WrappedText.cut(text, widths[column]);
      parts.add(part);
      height = Math.max(height, part.size());
    }
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < height; at++) {
      List<String> line = new ArrayList<>();
      for (List<String> part : parts) {
        line.add(at < part.size() ? part.get(at) : "");
      }
      lines.add(line(line, widths));
    }
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths[column] - CharacterWidth.columns(cell));
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

  @Override
  public String toString() {
    return headings.stream()
        .collect(Collectors.joining(", ", "Table of ", " with " + rows.size() + " rows"));
  }
}
