package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.table.CsvFormat;
import io.cordon.audit.export.table.ExcelLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads every row of a CSV export: the record is in one column, or the row itself is the record. A
 * quote that is never closed would swallow all rows after it: reading resumes at the next line
 * where a valid row starts.
 */
final class CsvExport {
  /** How many bytes may be read again after broken rows: a limit on the work for a hostile file. */
  private static final long REREAD_LIMIT_BYTES = 512L << 20;

  /** The minimum cost of trying a line, in bytes read. */
  private static final int ATTEMPT_COST_BYTES = 1024;

  private final ByteSource source;
  private final int limitBytes;
  private final RecordOutput out;
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private final GrowingBytes lineBytes = new GrowingBytes();
  private CsvFormat format;
  private long rereadBytes;
  private boolean lineTooLong;

  /** A line of prose within a cell may look like a row with fewer columns. */
  private static final int FEWEST_COLUMNS = 4;

  private static final int LINES_LOOKED_AT = 50;
  private static final int HEADER_LIMIT_CHARACTERS = 1 << 16;

  private static final class Line {
    final byte[] bytes;
    final long number;

    Line(byte[] bytes, long number) {
      this.bytes = bytes;
      this.number = number;
    }

    boolean mayHoldRecord() {
      for (byte b : bytes) {
        if (b == '{') {
          return true;
        }
      }
      return false;
    }

    int quotes() {
      int count = 0;
      for (byte b : bytes) {
        count += b == '"' ? 1 : 0;
      }
      return count;
    }
  }

  CsvExport(ByteSource source, CsvFormat format, int limitBytes, RecordOutput out) {
    this.source = source;
    this.format = format;
    this.limitBytes = limitBytes;
    this.out = out;
  }

  void read() throws IOException {
    List<Line> row = nextRow();
    while (!row.isEmpty()) {
      if (!isBlank(row)) {
        readRow(row);
      }
      row = nextRow();
    }
  }

  /** Takes lines until every quote is closed, within the limit; empty at the end. */
  private List<Line> nextRow() throws IOException {
    List<Line> row = new ArrayList<>();
    int bytes = 0;
    int quotes = 0;
    do {
      Line line = nextLine();
      if (line == null) {
        break;
      }
      row.add(line);
      bytes += line.bytes.length;
      quotes += line.quotes();
    } while (quotes % 2 == 1 && bytes < limitBytes && !lineTooLong);
    return row;
  }

  private Line nextLine() throws IOException {
    if (!pushedBack.isEmpty()) {
      return pushedBack.pop();
    }
    lineBytes.clear();
    long number = source.line();
    lineTooLong = !source.readLine(lineBytes, limitBytes);
    if (lineTooLong) {
      source.skipLine();
    }
    return lineBytes.size() == 0 ? null : new Line(lineBytes.copy(), number);
  }

  private void readRow(List<Line> row) {
    long number = row.get(0).number;
    if (lineTooLong) {
      lineTooLong = false;
      String sentence = "The row is longer than the limit of " + limitBytes + " bytes.";
      reject(row, "too_long", sentence);
      return;
    }
    String text = text(row);
    List<String> cells = format.cells(text);
    if (format.header().isRepeatedBy(cells) || isFormal(text)) {
      return;
    }
    if (!cells.isEmpty() && cells.stream().allMatch(String::isBlank)) {
      out.skip(number, AuditReader.EMPTY);
      return;
    }
    String record = swallowsRows(row) ? null : format.record(cells);
    if (record != null && record.isBlank()) {
      reject(row, "unknown_shape", "The column AuditData is empty.");
      return;
    }
    String error = record == null ? misfit() : readRecord(record, number);
    if (error != null && !isOtherHeader(text) && !isReadUnquoted(text, number)) {
      recover(row, error);
    }
  }

  private String misfit() {
    return "it does not have the header's " + format.header().names().size() + " columns";
  }

  /** Reads a record; returns what is wrong with it, or null. */
  private String readRecord(String record, long number) {
    String error = out.readJson(record.getBytes(StandardCharsets.UTF_8), number);
    if (error == null) {
      return null;
    }
    return ExcelLimit.isCut(record) ? ExcelLimit.ERROR : "its AuditData is not JSON: " + error;
  }

  /** Whether a line belongs to the form of the file, as at its beginning. */
  private static boolean isFormal(String text) {
    return text.length() < 1000
        && (text.startsWith("#TYPE ") || CsvFormat.statedSeparator(text) != 0);
  }

  /** Whether another export with other columns begins here. */
  private boolean isOtherHeader(String text) {
    CsvFormat other = text.length() < HEADER_LIMIT_CHARACTERS ? CsvFormat.of(text, (char) 0) : null;
    boolean header = other != null && other.header().hasRecordColumn();
    format = header ? other : format;
    return header;
  }

  private boolean isReadUnquoted(String text, long number) {
    String record = format.unquotedRecord(text);
    return record != null
        && out.reader().isJson(record)
        && out.readJson(record.getBytes(StandardCharsets.UTF_8), number) == null;
  }

  /**
   * Whether a quote that is never closed made rows into a cell: a line in the middle of the row is
   * a row itself. A record as JSON cannot contain such lines.
   */
  private boolean swallowsRows(List<Line> row) {
    int columns = format.header().names().size();
    return row.size() > 1
        && !format.header().hasRecordColumn()
        && columns >= FEWEST_COLUMNS
        && row.stream()
            .skip(1)
            .limit(LINES_LOOKED_AT)
            .filter(line -> line.quotes() % 2 == 0)
            .anyMatch(line -> format.cells(text(List.of(line))).size() == columns);
  }

  private void recover(List<Line> row, String error) {
    boolean firstIsRead = isReadAlone(row);
    int next = firstIsRead ? 1 : nextGoodRow(row);
    if (!firstIsRead) {
      String sentence = "The row cannot be read: " + error + '.';
      reject(row.subList(0, next), "not_json", sentence);
    }
    for (int i = row.size() - 1; i >= next; i--) {
      pushedBack.push(row.get(i));
    }
  }

  /** Reads the first line if it is a row itself: a quote within a cell then meant nothing. */
  private boolean isReadAlone(List<Line> row) {
    if (row.size() == 1) {
      return false;
    }
    String text = text(row.subList(0, 1));
    boolean closed = format.cells(text + "next row").isEmpty();
    String record = closed ? format.record(format.cells(text)) : null;
    return record != null
        && out.reader().isJson(record)
        && readRecord(record, row.get(0).number) == null;
  }

  /** The first line within a broken row where a valid row starts; the row's end if none does. */
  private int nextGoodRow(List<Line> row) {
    for (int start = 1; start < row.size() && rereadBytes < REREAD_LIMIT_BYTES; start++) {
      if (format.header().hasRecordColumn() && !row.get(start).mayHoldRecord()) {
        continue;
      }
      rereadBytes += ATTEMPT_COST_BYTES;
      int quotes = 0;
      int end = start;
      do {
        rereadBytes += row.get(end).bytes.length;
        quotes += row.get(end).quotes();
        end++;
      } while (quotes % 2 == 1 && end < row.size());
      String record =
          quotes % 2 == 1 ? null : format.record(format.cells(text(row.subList(start, end))));
      if (record != null && out.reader().isJson(record)) {
        return start;
      }
    }
    return row.size();
  }

  private void reject(List<Line> lines, String reason, String sentence) {
    byte[] bytes = text(lines).stripTrailing().getBytes(StandardCharsets.UTF_8);
    out.reject(lines.get(0).number, reason, sentence, bytes);
  }

  private String text(List<Line> lines) {
    GrowingBytes all = new GrowingBytes();
    lines.forEach(line -> all.add(line.bytes));
    return out.text().decode(all.copy());
  }

  private static boolean isBlank(List<Line> row) {
    return row.stream().allMatch(line -> AuditReader.isBlank(line.bytes));
  }
}
