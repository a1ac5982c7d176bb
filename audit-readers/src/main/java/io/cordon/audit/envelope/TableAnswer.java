package io.cordon.audit.envelope;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose column names stand apart from its rows: the answers of Log Analytics, Azure Data
 * Explorer, Splunk ({@code json_rows}, {@code json_cols}) and Elasticsearch's SQL.
 *
 * @param rowsName the name of the field that contains the rows
 */
public record TableAnswer(List<byte[]> columns, String rowsName, JsonIndex json, int rows) {
  private static final List<String> COLUMNS = List.of("columns", "Columns", "fields");
  private static final List<String> ROWS = List.of("rows", "Rows", "values");
  private static final String[] NAMES = {"name", "ColumnName", "Name", "columnName"};

  /** Longer names and more columns are no table: each row repeats the names. */
  private static final int NAME_LIMIT_CHARACTERS = 256;

  private static final int COLUMNS_LIMIT = 2_000;

  /** Null for an object that is no such table. */
  public static TableAnswer of(Fields object) {
    for (String name : COLUMNS) {
      List<byte[]> columns = columns(object.json(), object.find(name));
      for (String rowsName : columns.isEmpty() ? List.<String>of() : ROWS) {
        int rows = object.find(rowsName);
        if (rows >= 0 && object.json().kind(rows) == JsonKind.ARRAY) {
          return new TableAnswer(columns, rowsName, object.json(), rows);
        }
      }
    }
    return ofWholeColumns(object);
  }

  /** Splunk's {@code json_cols}: a list of values for each column; null for anything else. */
  private static TableAnswer ofWholeColumns(Fields object) {
    JsonIndex json = object.json();
    List<byte[]> names = columns(json, object.find("fields"));
    int list = names.isEmpty() ? -1 : object.find("columns");
    boolean isList = list >= 0 && json.kind(list) == JsonKind.ARRAY;
    List<List<byte[]>> columns = new ArrayList<>();
    for (int node = isList ? json.first(list) : -1; node >= 0; node = json.next(list, node)) {
      List<byte[]> cells = json.kind(node) == JsonKind.ARRAY ? cells(json, node) : List.of();
      if (!columns.isEmpty() && cells.size() != columns.get(0).size()) {
        return null;
      }
      columns.add(cells);
    }
    return columns.size() == names.size() && isList ? ofColumns(names, columns) : null;
  }

  private static List<byte[]> cells(JsonIndex json, int list) {
    List<byte[]> cells = new ArrayList<>();
    for (int node = json.first(list); node >= 0; node = json.next(list, node)) {
      cells.add(json.bytes(node));
    }
    return cells;
  }

  private static TableAnswer ofColumns(List<byte[]> names, List<List<byte[]>> columns) {
    JsonWriter writer = new JsonWriter().open('[');
    for (int row = 0; row < columns.get(0).size(); row++) {
      writer.open('[');
      for (List<byte[]> cells : columns) {
        writer.value(cells.get(row));
      }
      writer.close(']');
    }
    writer.close(']');
    try {
      Fields rows = writer.fields();
      return new TableAnswer(names, "columns", rows.json(), rows.object());
    } catch (InvalidJsonException impossible) {
      throw new IllegalStateException("parts of JSON that are no JSON together", impossible);
    }
  }

  /** Empty when these are no columns. */
  private static List<byte[]> columns(JsonIndex json, int list) {
    List<byte[]> columns = new ArrayList<>();
    boolean isList = list >= 0 && json.kind(list) == JsonKind.ARRAY;
    for (int node = isList ? json.first(list) : -1; node >= 0; node = json.next(list, node)) {
      String name = null;
      if (json.kind(node).isText()) {
        name = json.text(node);
      } else if (json.kind(node) == JsonKind.OBJECT) {
        name = new Fields(json, node).firstText(NAMES);
      }
      boolean fits = name != null && name.length() <= NAME_LIMIT_CHARACTERS;
      if (!fits || columns.size() == COLUMNS_LIMIT) {
        return List.of();
      }
      columns.add(JsonWriter.quoted(name));
    }
    return columns;
  }

  /**
   * Whether an object is a frame of Azure Data Explorer's answer that describes the answer and
   * contains no result: its header, its end, the properties and the statistics of the query.
   */
  public static boolean isAboutTheQuery(Fields object) {
    String frame = object.text("FrameType");
    String kind = object.text("TableKind");
    boolean frameAbout = kind == null ? !object.has("Rows") : !kind.equals("PrimaryResult");
    return frame == null ? isAboutTheQueryInV1(object) : frameAbout;
  }

  /** In version 1 of the answer, tables that describe it have no other mark than their columns. */
  private static boolean isAboutTheQueryInV1(Fields object) {
    if (!object.has("TableName")) {
      return false;
    }
    List<String> names = object.list("Columns").stream().map(c -> c.text("ColumnName")).toList();
    return names.equals(List.of("Value"))
        || names.containsAll(List.of("Severity", "StatusCode", "ClientActivityId"))
        || names.containsAll(List.of("Ordinal", "Kind", "Name", "Id"));
  }

  /**
   * A row as an object. Cells of null and empty texts are left out, as in a table without them.
   *
   * @return null for a row that is no list of as many cells as there are columns
   */
  public Fields row(int row) throws InvalidJsonException {
    if (json.kind(row) != JsonKind.ARRAY) {
      return null;
    }
    JsonWriter object = new JsonWriter().open('{');
    int cells = 0;
    for (int cell = json.first(row); cell >= 0; cell = json.next(row, cell)) {
      if (cells == columns.size()) {
        return null;
      }
      boolean text = json.kind(cell).isText();
      boolean blank = json.kind(cell) == JsonKind.NULL || (text && json.text(cell).isEmpty());
      if (!blank) {
        object.name(columns.get(cells));
        object.value(json.bytes(cell));
      }
      cells++;
    }
    object.close('}');
    return cells == columns.size() ? object.fields() : null;
  }
}
