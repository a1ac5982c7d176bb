package io.cordon.cli.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.cli.terminal.CsvLine;
import java.util.ArrayList;
import java.util.List;

/** Acts as a table for a spreadsheet: a line of headings, then one line an act. */
final class HistoryCsv {
  private static final String RECIPIENTS = "recipients";

  /** The members of an entry, of which recipients are joined. */
  private static final List<String> COLUMNS =
      List.of(
          "time",
          "what",
          "actor",
          "actor_affiliation",
          "verb",
          "outcome",
          "app",
          "file_name",
          "file_path",
          "file_id",
          HistoryEntry.LABEL,
          "label_before",
          HistoryEntry.LABEL_LATER,
          "audience",
          RECIPIENTS,
          "application",
          "device",
          "ip",
          "place",
          "country",
          "activity_id");

  private HistoryCsv() {}

  static String headings() {
    return CsvLine.of(COLUMNS);
  }

  static String line(HistoryEntry entry) {
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      cells.add(column.equals(RECIPIENTS) ? recipients(entry) : entry.text(column));
    }
    return CsvLine.of(cells);
  }

  private static String recipients(HistoryEntry entry) {
    List<String> names = new ArrayList<>();
    JsonNode recipients = entry.json().path(RECIPIENTS);
    recipients.forEach(recipient -> names.add(recipient.path("name").asText()));
    return names.isEmpty() ? null : String.join(" ", names);
  }
}
