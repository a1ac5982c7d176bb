package io.cordon.audit.box;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;

/**
 * An event as a row of the Log Analytics table {@code BoxEvents_CL}: underscores replace nesting,
 * suffixes give the types, as in {@code source_item_name_s}.
 */
final class FlattenedBoxEvent {
  private static final String UTC = " [UTC]";
  private static final String TYPES = "sdgtb";

  /** The nested objects, the innermost first. */
  private static final List<List<String>> OBJECTS =
      List.of(
          List.of("source", "parent"),
          List.of("source", "owned_by"),
          List.of("source", "classification"),
          List.of("source", "shared_link"),
          List.of("additional_details", "metadata"),
          List.of("source"),
          List.of("additional_details"),
          List.of("accessible_by"),
          List.of("created_by"),
          List.of("action_by"));

  /** As the portal exports it: {@code 2/1/2021, 5:20:06.681 PM}, always UTC. */
  private static final DateTimeFormatter PORTAL_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("M/d/uuuu, h:mm:ss[.SSS] a")
          .toFormatter(Locale.ENGLISH);

  private FlattenedBoxEvent() {}

  static boolean recognises(Fields row) {
    return row.text("event_type_s") != null
        && (row.has("created_by_id_s")
            || row.has("source_item_id_s")
            || "BoxEvents_CL".equals(row.text("Type")));
  }

  /** The native event, as far as the table holds it. */
  static Fields unflattened(Fields row) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (String column : row.names()) {
      String name = withoutType(column);
      String text = name == null ? null : text(row, column);
      if (text != null) {
        put(event, name, name.equals("created_at") ? isoTime(text) : text);
      }
    }
    return Fields.of(event);
  }

  /** The table stores whole numbers as floating-point numbers. */
  private static String text(Fields row, String column) {
    long number = column.endsWith("_d") ? row.number(column, -1) : -1;
    return number < 0 ? row.text(column) : Long.toString(number);
  }

  /** Null for a column that the table itself adds. */
  private static String withoutType(String column) {
    String name =
        column.endsWith(UTC) ? column.substring(0, column.length() - UTC.length()) : column;
    int end = name.length() - 2;
    boolean typed = end > 0 && name.charAt(end) == '_' && TYPES.indexOf(name.charAt(end + 1)) >= 0;
    return typed ? name.substring(0, end) : null;
  }

  private static void put(ObjectNode event, String name, String text) {
    for (List<String> path : OBJECTS) {
      String prefix = String.join("_", path) + '_';
      if (name.startsWith(prefix)) {
        ObjectNode object = event;
        for (String part : path) {
          object = object.get(part) instanceof ObjectNode within ? within : object.putObject(part);
        }
        putText(object, name.substring(prefix.length()), text);
        return;
      }
    }
    putText(event, name, text);
  }

  /** A nested object has more details than a text of the same name. */
  private static void putText(ObjectNode object, String name, String text) {
    if (!object.path(name).isObject()) {
      object.put(name, text);
    }
  }

  private static String isoTime(String text) {
    try {
      return LocalDateTime.parse(text.strip(), PORTAL_TIME).toInstant(ZoneOffset.UTC).toString();
    } catch (DateTimeException otherForm) {
      return text; // left to the reader of the native event
    }
  }
}
