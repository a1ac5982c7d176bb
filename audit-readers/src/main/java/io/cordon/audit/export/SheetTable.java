package io.cordon.audit.export;

import io.cordon.audit.export.table.EscapedJson;
import io.cordon.audit.export.table.ExcelLimit;
import io.cordon.audit.export.table.TableHeader;
import io.cordon.audit.export.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table in a sheet: finds its header among the first rows, and reads the rows behind it. */
final class SheetTable implements Workbook.Rows {
  /** How far from the first row a header is looked for. */
  private static final int MOST_ROWS = 40;

  private final RecordOutput out;
  private final int limitBytes;
  private final List<Row> beginning = new ArrayList<>();
  private TableHeader header;
  private boolean started;
  private boolean hasRecords;
  private boolean hasRows;
  private int rowsBefore;

  private record Row(long number, List<String> cells) {}

  SheetTable(RecordOutput out, int limitBytes) {
    this.out = out;
    this.limitBytes = limitBytes;
  }

  @Override
  public void row(long number, List<String> cells) {
    hasRows = true;
    if (started) {
      read(new Row(number, cells));
      return;
    }
    beginning.add(new Row(number, List.copyOf(cells)));
    if (beginning.size() == MOST_ROWS || isRecordHeader(cells)) {
      start();
    }
  }

  private static boolean isRecordHeader(List<String> cells) {
    TableHeader header = TableHeader.of(cells);
    return header != null && header.hasRecordColumn();
  }

  @Override
  public void tooLong(long number) {
    String sentence = "The row is longer than the limit of " + limitBytes + " bytes.";
    out.reject(number, "too_long", sentence, new byte[0]);
  }

  /** The sheet has no more rows. */
  void end() {
    if (!started) {
      start();
    }
  }

  /** Whether the sheet contains rows, but neither a header nor records. */
  boolean isNoTable() {
    return hasRows && header == null && !hasRecords;
  }

  /** What a person should know about the rows before the header; null when there are none. */
  String note() {
    return rowsBefore == 0
        ? null
        : rowsBefore + (rowsBefore == 1 ? " row" : " rows") + " before the records skipped";
  }

  private void start() {
    started = true;
    int at = -1;
    for (int i = 0; i < beginning.size(); i++) {
      TableHeader found = TableHeader.of(beginning.get(i).cells());
      boolean better =
          found != null
              && (found.hasRecordColumn()
                  || (i + 1 < beginning.size()
                      && found.record(beginning.get(i + 1).cells(), true) != null
                      && (header == null || found.names().size() > header.names().size())));
      header = better ? found : header;
      at = better ? i : at;
    }
    rowsBefore = Math.max(0, at);
    beginning.subList(at + 1, beginning.size()).forEach(this::read);
    beginning.clear();
  }

  private void read(Row row) {
    if (row.cells().stream().allMatch(String::isBlank)
        || (header != null && header.isRepeatedBy(row.cells()))) {
      return;
    }
    String record = header == null ? onlyCell(row.cells()) : header.record(row.cells(), true);
    if (record == null || (header == null && !out.reader().isJson(record))) {
      rejectMisfit(row);
      return;
    }
    if (record.isBlank()) {
      reject(row, "unknown_shape", "The column AuditData is empty.");
      return;
    }
    hasRecords = true;
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    String error =
        bytes.length > limitBytes
            ? "it is longer than the limit of " + limitBytes + " bytes"
            : out.readJson(bytes, row.number());
    if (error != null) {
      String cause =
          ExcelLimit.isCut(record) ? ExcelLimit.ERROR : "its AuditData is not JSON: " + error;
      reject(row, "not_json", "The row cannot be read: " + cause + '.');
    }
  }

  /** The cell of a row with one cell, which may be a record; null for other rows. */
  private static String onlyCell(List<String> cells) {
    List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
    return filled.size() == 1 ? EscapedJson.unescaped(filled.get(0)) : null;
  }

  private void rejectMisfit(Row row) {
    if (header != null || hasRecords) {
      reject(row, "not_json", "The row cannot be read: it does not have the header's columns.");
    } else {
      rowsBefore++;
    }
  }

  private void reject(Row row, String reason, String sentence) {
    byte[] bytes = String.join("\t", row.cells()).getBytes(StandardCharsets.UTF_8);
    out.reject(row.number(), reason, sentence, bytes);
  }
}
