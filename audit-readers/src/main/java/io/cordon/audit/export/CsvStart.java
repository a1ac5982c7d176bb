package io.cordon.audit.export;

import io.cordon.audit.export.table.CsvFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a CSV file: what stands before its header, and the header. */
final class CsvStart {
  private static final int LIMIT_BYTES = 1 << 16;

  /** How far from the beginning a header is looked for. */
  private static final int MOST_LINES = 40;

  /**
   * A line of the beginning.
   *
   * @param end where the next one starts, in bytes
   * @param whole whether it ended within the limit
   */
  private record Line(String text, int end, boolean whole) {
    boolean isJson() {
      return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }

    /** Whether the line belongs to the form of the file, and not to its content. */
    boolean isFormal() {
      return text.isBlank() || text.startsWith("#TYPE") || CsvFormat.statedSeparator(text) != 0;
    }
  }

  private final ByteSource source;
  private final List<Line> lines = new ArrayList<>();
  private final GrowingBytes seen = new GrowingBytes();
  private int linesBefore;

  CsvStart(ByteSource source) {
    this.source = source;
  }

  /**
   * Reads the beginning up to the end of the header; if there is none, consumes nothing and returns
   * null.
   */
  CsvFormat read() throws IOException {
    readLines();
    char stated = 0;
    CsvFormat best = null;
    int bestAt = -1;
    for (int i = 0; i < lines.size() && (best == null || !hasRecordColumn(best)); i++) {
      Line line = lines.get(i);
      char separator = CsvFormat.statedSeparator(line.text());
      stated = separator != 0 ? separator : stated;
      CsvFormat format =
          line.isJson() || line.isFormal() || !line.whole()
              ? null
              : CsvFormat.of(line.text(), stated);
      if (format != null && (hasRecordColumn(format) || rowFollows(format, i))) {
        boolean better = best == null || hasRecordColumn(format) || width(format) > width(best);
        best = better ? format : best;
        bestAt = better ? i : bestAt;
      }
    }
    int consumed = best == null ? 0 : lines.get(bestAt).end();
    source.pushBack(seen.copy(consumed, seen.size()), bestAt + 2);
    linesBefore =
        (int) lines.subList(0, Math.max(0, bestAt)).stream().filter(l -> !l.isFormal()).count();
    return best;
  }

  /** What a person should know about the lines before the header; null when there are none. */
  String note() {
    return linesBefore == 0
        ? null
        : linesBefore + (linesBefore == 1 ? " line" : " lines") + " before the header skipped";
  }

  private static boolean hasRecordColumn(CsvFormat format) {
    return format.header().hasRecordColumn();
  }

  private static int width(CsvFormat format) {
    return format.header().names().size();
  }

  private void readLines() throws IOException {
    TextDecoder decoder = new TextDecoder();
    boolean more = true;
    while (more && lines.size() < MOST_LINES) {
      int start = seen.size();
      boolean whole = source.readLine(seen, LIMIT_BYTES);
      if (seen.size() == start) {
        break;
      }
      Line line = new Line(decoder.decode(seen.copy(start, seen.size())), seen.size(), whole);
      lines.add(line);
      more = whole && !line.isJson();
    }
  }

  /** Whether the next line may be a row of a table with this header. */
  private boolean rowFollows(CsvFormat format, int at) {
    if (at + 1 == lines.size()) {
      return false;
    }
    Line next = lines.get(at + 1);
    return !next.text().isBlank() && (!next.whole() || format.mayPrecede(next.text()));
  }
}
