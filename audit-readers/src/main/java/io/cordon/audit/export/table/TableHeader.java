package io.cordon.audit.export.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The header of a table, in CSV or in a workbook: the names of its columns, and which of them
 * contains the record. Where none does, the row itself is the record.
 *
 * @param names empty for a column before or behind the table
 */
public record TableHeader(List<String> names, int recordColumn) {
  private static final String RECORD_COLUMN = "auditdata";
  private static final int NONE = -1;

  /** What databases and shells write where there is no value. */
  private static final Set<String> NO_VALUE = Set.of("NULL", "null", "(null)", "\\N", "-");

  /** What Splunk writes behind the name of a list: {@code events{}.name}. */
  private static final String OF_LIST = "{}";

  /** A column name: begins with a letter and has no character typical of prose or JSON. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_@$](?:\\{}|[^\\p{Cntrl}{}\"';:=<>\\\\]){0,99}");

  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  /** Null when the cells are no header. */
  public static TableHeader of(List<String> cells) {
    List<String> names = withoutEmptyEnd(cells);
    for (int i = 0; i < names.size(); i++) {
      if (isRecordColumn(names.get(i))) {
        return new TableHeader(names, i);
      }
    }
    int first = 0;
    while (first < names.size() && names.get(first).isEmpty()) {
      first++;
    }
    List<String> named = names.subList(first, names.size());
    boolean header =
        named.size() > 1 && named.stream().allMatch(name -> NAME.matcher(name).matches());
    return header ? new TableHeader(names, NONE) : null;
  }

  private static List<String> withoutEmptyEnd(List<String> cells) {
    List<String> names = new ArrayList<>(cells.size());
    cells.forEach(cell -> names.add(cell.strip()));
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  private static boolean isRecordColumn(String name) {
    boolean similar = name.length() >= RECORD_COLUMN.length() && name.length() < 20;
    return similar
        && name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "").equals(RECORD_COLUMN);
  }

  /** Whether one column contains the record as JSON. */
  public boolean hasRecordColumn() {
    return recordColumn != NONE;
  }

  /** Whether the cells are the header again, as in exports that were put together. */
  public boolean isRepeatedBy(List<String> cells) {
    if (cells.size() < names.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equalsIgnoreCase(cells.get(i).strip())) {
        return false;
      }
    }
    return isBlank(cells, names.size());
  }

  /**
   * The record in a row, as JSON; null if the row does not have the header's columns.
   *
   * @param mayBeCut whether empty cells at the end of a row may have been left out
   */
  public String record(List<String> cells, boolean mayBeCut) {
    boolean complete = mayBeCut || cells.size() >= names.size();
    if (cells.isEmpty() || !complete || !isBlank(cells, names.size())) {
      return null;
    }
    if (!hasRecordColumn()) {
      return object(cells).toString();
    }
    if (recordColumn >= cells.size()) {
      return null;
    }
    String record = cells.get(recordColumn);
    return isNoValue(record) ? "" : json(record);
  }

  /** Whether the cells from this one on are blank. */
  private static boolean isBlank(List<String> cells, int from) {
    for (int i = from; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** An object of the cells that have a value. */
  private ObjectNode object(List<String> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    int count = Math.min(names.size(), cells.size());
    for (int i = 0; i < count; i++) {
      String cell = cells.get(i);
      if (isNoValue(cell) || names.get(i).isEmpty()) {
        continue;
      }
      if (names.get(i).contains(OF_LIST) && cell.indexOf('\n') >= 0) {
        putLines(object.putArray(names.get(i)), cell);
      } else {
        object.put(names.get(i), json(cell));
      }
    }
    return object;
  }

  /** A cell with JSON as JSON, and any other as it is. */
  private static String json(String cell) {
    String json = PythonLiteral.json(cell);
    return json != null ? json : EscapedJson.unescaped(cell);
  }

  /** The values of a list in one cell, each in a line. */
  private static void putLines(ArrayNode list, String cell) {
    LINE_END.splitAsStream(cell).forEach(list::add);
  }

  private static boolean isNoValue(String cell) {
    return cell.isBlank() || (cell.length() <= 6 && NO_VALUE.contains(cell.strip()));
  }
}
