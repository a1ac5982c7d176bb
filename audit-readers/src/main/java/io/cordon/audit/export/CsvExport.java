package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

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
  private final CsvHeader header;
  private final int limitBytes;
  private final AuditReader reader;
  private final String file;
  private final Consumer<Reading> out;
  private final Deque<Line> pushedBack = new ArrayDeque<>();
  private final GrowingBytes lineBytes = new GrowingBytes();
  private long rereadBytes;
  private boolean lineTooLong;

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

  CsvExport(
      ByteSource source,
      CsvHeader header,
      int limitBytes,
      AuditReader reader,
      String file,
      Consumer<Reading> out) {
    this.source = source;
    this.header = header;
    this.limitBytes = limitBytes;
    this.reader = reader;
    this.file = file;
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
    String record = header.record(text(row));
    String error;
    if (record == null) {
      error = "it does not have the header's " + header.names().size() + " columns";
    } else if (record.isBlank()) {
      reject(row, "unknown_shape", "The column AuditData is empty.");
      return;
    } else {
      byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
      error = reader.readJson(bytes, Origin.ofFile(file, number), out);
      error = error == null ? null : "its AuditData is not JSON: " + error;
    }
    if (error != null) {
      recover(row, error);
    }
  }

  private void recover(List<Line> row, String error) {
    int next = nextGoodRow(row);
    String sentence = "The row cannot be read: " + error + '.';
    reject(row.subList(0, next), "not_json", sentence);
    for (int i = row.size() - 1; i >= next; i--) {
      pushedBack.push(row.get(i));
    }
  }

  /** The first line within a broken row where a valid row starts; the row's end if none does. */
  private int nextGoodRow(List<Line> row) {
    for (int start = 1; start < row.size() && rereadBytes < REREAD_LIMIT_BYTES; start++) {
      if (header.hasRecordColumn() && !row.get(start).mayHoldRecord()) {
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
      String record = quotes % 2 == 1 ? null : header.record(text(row.subList(start, end)));
      if (record != null && reader.isJson(record)) {
        return start;
      }
    }
    return row.size();
  }

  private void reject(List<Line> lines, String reason, String sentence) {
    byte[] bytes = text(lines).stripTrailing().getBytes(StandardCharsets.UTF_8);
    out.accept(
        AuditReader.rejected(Origin.ofFile(file, lines.get(0).number), reason, sentence, bytes));
  }

  private static String text(List<Line> lines) {
    GrowingBytes all = new GrowingBytes();
    lines.forEach(line -> all.add(line.bytes));
    return new String(all.copy(), StandardCharsets.UTF_8);
  }

  private static boolean isBlank(List<Line> row) {
    return row.stream().allMatch(line -> AuditReader.isBlank(line.bytes));
  }
}
