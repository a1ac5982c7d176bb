package io.cordon.audit.flat;

import io.cordon.audit.record.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a row by their bare names without types, to recognise what it was made of. */
final class BareNames {
  private final Map<String, String> written = new HashMap<>();
  private final Fields row;

  BareNames(Fields row) {
    this.row = row;
    for (String name : row.names()) {
      ColumnName column = ColumnName.of(name);
      written.putIfAbsent(column.bare(), name);
      written.putIfAbsent(column.withoutType().bare(), name);
    }
  }

  boolean hasAny(List<String> names) {
    return names.stream().anyMatch(written::containsKey);
  }

  boolean hasAnyWithStart(List<String> starts) {
    return written.keySet().stream().anyMatch(name -> starts.stream().anyMatch(name::startsWith));
  }

  /** The text of the first of these columns that has one; else null. */
  String text(String... names) {
    for (String name : names) {
      String column = written.get(name);
      String text = column == null ? null : row.text(column);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /**
   * The object in a column, also when it is JSON within a text; without fields if there is none.
   */
  Fields fields(String name) {
    String column = written.get(name);
    return column == null ? Fields.NONE : row.fields(column);
  }
}
