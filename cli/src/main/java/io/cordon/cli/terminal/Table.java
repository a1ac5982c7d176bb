package io.cordon.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A summary in columns: words to the left, numbers to the right, thousands with commas. */
public final class Table {

  private static final String GAP = "  ";

  private final List<String> heads;
  private final List<List<Object>> rows = new ArrayList<>();

  private Table(List<String> heads) {
    this.heads = heads;
  }

  public static Table of(String... heads) {
    return new Table(List.of(heads));
  }

  /** Adds a row of strings and whole numbers, one for each head. */
  public Table row(Object... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(
          "a row of "
              + cells.length
              + " cells under "
              + heads.size()
              + " heads: "
              + Arrays.toString(cells));
    }
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table with its heads in bold, each line ended by a line feed. */
  public String render(Colours colours) {
    int[] widths = new int[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = widthOf(column);
    }
    StringBuilder text = new StringBuilder();
    text.append(colours.paint(TextStyle.BOLD, line(heads, widths))).append('\n');
    rows.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private int widthOf(int column) {
    int widest = heads.get(column).length();
    for (List<Object> row : rows) {
      widest = Math.max(widest, width(shown(row.get(column))));
    }
    return widest;
  }

  private String line(List<?> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = shown(cells.get(column));
      String blank = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 ? "" : GAP).append(isNumeric(column) ? blank + cell : cell + blank);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column) instanceof Number);
  }

  private static String shown(Object cell) {
    boolean whole = cell instanceof Long || cell instanceof Integer;
    return whole
        ? String.format(Locale.ROOT, "%,d", ((Number) cell).longValue())
        : Printable.text(String.valueOf(cell));
  }

  private static int width(String text) {
    return text.codePoints().map(CharacterWidth::columns).sum();
  }

  @Override
  public String toString() {
    return heads.stream()
        .collect(Collectors.joining(", ", "Table of ", " with " + rows.size() + " rows"));
  }
}
