package io.cordon.audit.export.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.audit.AuditReader;
import java.io.IOException;
import java.util.List;

/** The cells of one row of a CSV text. */
final class CsvRow {
  private static final char[] OTHER_SEPARATORS = {';', '\t', '|'};

  private CsvRow() {}

  /** Empty when the text is not exactly one row. */
  static List<String> cells(String text, char separator) {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(2 * AuditReader.LENGTH_LIMIT_BYTES)
            .ofCsvRecord(text)) {
      List<CsvRecord> records = rows.stream().toList();
      return records.size() == 1 ? records.get(0).getFields() : List.of();
    } catch (CsvParseException | IOException notCsv) {
      return List.of();
    }
  }

  /** The most frequent of comma, semicolon, tab and bar in a header line, outside of quotes. */
  static char separator(String header) {
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c < counts.length) {
        counts[c]++;
      }
    }
    char most = ',';
    for (char separator : OTHER_SEPARATORS) {
      most = counts[separator] > counts[most] ? separator : most;
    }
    return most;
  }
}
