package io.cordon.audit.export.table;

import java.util.List;

/**
 * The form of a CSV file, as its header shows: the columns, what separates them, and whether each
 * row was quoted once more as a whole.
 */
public record CsvFormat(TableHeader header, char separator, boolean quotedAgain) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Null when the line is no header.
   *
   * @param stated the separator that the file itself states; 0 if it states none
   */
  public static CsvFormat of(String line, char stated) {
    char separator = stated != 0 ? stated : CsvRow.separator(line);
    List<String> cells = CsvRow.cells(content(line, separator), separator);
    TableHeader header = TableHeader.of(cells);
    if (header != null || cells.size() != 1 || !line.stripLeading().startsWith("\"")) {
      return header == null ? null : new CsvFormat(header, separator, false);
    }
    String inner = cells.get(0);
    char innerSeparator = stated != 0 ? stated : CsvRow.separator(inner);
    header = TableHeader.of(CsvRow.cells(inner, innerSeparator));
    return header == null || !header.hasRecordColumn()
        ? null
        : new CsvFormat(header, innerSeparator, true);
  }

  /** The separator in a line such as {@code sep=;}, which Excel writes and reads; 0 in others. */
  public static char statedSeparator(String line) {
    if (line.length() > 100) {
      return 0;
    }
    String text = line.replace("\"", "").replace(String.valueOf(BYTE_ORDER_MARK), "");
    boolean states = text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4);
    char separator = states ? text.charAt(4) : 0;
    boolean alone = states && text.substring(5).replace(separator, ' ').isBlank();
    boolean possible =
        separator == '\t' || (separator > ' ' && !Character.isLetterOrDigit(separator));
    return alone && possible ? separator : 0;
  }

  /** Whether a line may be the first line of a row. JSON is never one, whatever its commas. */
  public boolean mayPrecede(String line) {
    if (line.startsWith("{") || line.startsWith("[{")) {
      return false;
    }
    boolean open = line.chars().filter(c -> c == '"').count() % 2 == 1;
    return open || header.record(cells(line), separator == '\t') != null;
  }

  /** The record in the cells of a row, as JSON; null if they are not the header's columns. */
  public String record(List<String> cells) {
    return header.record(cells, header.hasRecordColumn() || separator == '\t');
  }

  /**
   * The record in a row whose cells are not the header's, because its JSON was not quoted; null if
   * there is none.
   */
  public String unquotedRecord(String row) {
    int start = row.indexOf('{');
    int end = row.lastIndexOf('}');
    return header.hasRecordColumn() && start >= 0 && end > start
        ? EscapedJson.unescaped(row.substring(start, end + 1))
        : null;
  }

  public List<String> cells(String row) {
    List<String> cells = CsvRow.cells(content(row, separator), separator);
    return quotedAgain && cells.size() == 1
        ? CsvRow.cells(content(cells.get(0), separator), separator)
        : cells;
  }

  /** Without the end of the line; a separator there belongs to the row, even if it is blank. */
  private static String content(String row, char separator) {
    int start = !row.isEmpty() && row.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int end = row.length();
    while (end > start && row.charAt(end - 1) <= ' ' && row.charAt(end - 1) != separator) {
      end--;
    }
    return row.substring(start, end);
  }
}
