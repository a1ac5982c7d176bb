package io.cordon.audit;

import java.util.List;

/** The header of a CSV export: how many columns there are, and which of them holds the record. */
record CsvHeader(int columns, int recordColumn, char separator) {
  private static final String RECORD_COLUMN = "AuditData";

  /** Null for a line that is no header with a column AuditData, in any case. */
  static CsvHeader of(String line) {
    char separator = CsvRow.separator(line);
    List<String> names = CsvRow.cells(line.stripTrailing(), separator);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).strip().equalsIgnoreCase(RECORD_COLUMN)) {
        return new CsvHeader(names.size(), i, separator);
      }
    }
    return null;
  }

  /** The record in a row; null if the row does not have the header's columns. */
  String record(String row) {
    List<String> cells = CsvRow.cells(row.stripTrailing(), separator);
    return cells.size() == columns ? cells.get(recordColumn) : null;
  }
}
