package io.cordon.audit.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The header of a CSV export: the names of its columns, and which of them contains the record.
 * Where none does, the row itself is the record.
 */
record CsvHeader(List<String> names, int recordColumn, char separator) {
  private static final String RECORD_COLUMN = "AuditData";
  private static final int NONE = -1;

  /** A column name: begins with a letter and has no character typical of prose or JSON. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_@$][^\\p{Cntrl}{}\"';:=<>\\\\]{0,99}");

  /** Null when the line is no header. */
  static CsvHeader of(String line) {
    char separator = CsvRow.separator(line);
    List<String> cells = CsvRow.cells(line.stripTrailing(), separator);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).strip().equalsIgnoreCase(RECORD_COLUMN)) {
        return new CsvHeader(cells, i, separator);
      }
    }
    boolean named =
        cells.size() > 1 && cells.stream().allMatch(name -> NAME.matcher(name).matches());
    return named ? new CsvHeader(cells, NONE, separator) : null;
  }

  /** Whether one column contains the record as JSON. */
  boolean hasRecordColumn() {
    return recordColumn != NONE;
  }

  /** Whether a line may be the first line of a row. JSON is never one, whatever its commas. */
  boolean mayPrecede(String line) {
    if (line.startsWith("{") || line.startsWith("[{")) {
      return false;
    }
    boolean open = line.chars().filter(c -> c == '"').count() % 2 == 1;
    return open || cells(line).size() == names.size();
  }

  /** The record in a row, as JSON; null if the row does not have the header's columns. */
  String record(String row) {
    List<String> cells = cells(row);
    if (cells.size() != names.size()) {
      return null;
    }
    return hasRecordColumn() ? cells.get(recordColumn) : object(cells).toString();
  }

  /** An object of the cells that are not blank. */
  private ObjectNode object(List<String> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        object.put(names.get(i), cells.get(i));
      }
    }
    return object;
  }

  private List<String> cells(String row) {
    return CsvRow.cells(row.stripTrailing(), separator);
  }
}
