package io.cordon.audit;

import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import java.util.List;

/** The wrappings that exports, collectors and APIs put around native records. */
public final class Envelopes {
  /** An answer of an API, a message of a collector in it, the export's row, the record as text. */
  public static final int DEPTH_LIMIT = 4;

  private static final int NONE = -1;

  private static final List<String> NAMES =
      List.of(
          "raw",
          "raw_flat",
          "native",
          "row",
          "_source",
          "RawEventData",
          "properties",
          "event.original",
          "message",
          "Records",
          "records",
          "value",
          "items",
          "entries");

  private Envelopes() {}

  /**
   * A row of a Purview export repeats some fields of the record that it wraps; negative if none.
   */
  static int exportRow(Fields object) {
    return wrapping(object, "AuditData");
  }

  /** The place of what an object wraps, if it is an envelope; else negative. */
  static int content(Fields object) {
    for (String name : NAMES) {
      int content = wrapping(object, name);
      if (content >= 0) {
        return content;
      }
    }
    // An answer of Dropbox; elsewhere events are a part of one record.
    int events = object.has("cursor") ? wrapping(object, "events") : NONE;
    return events >= 0 ? events : original(object);
  }

  /** The native record that a collector keeps beside what it made of it. */
  private static int original(Fields object) {
    int event = object.find("event");
    boolean nested = event >= 0 && object.json().kind(event) == JsonKind.OBJECT;
    return nested ? wrapping(new Fields(object.json(), event), "original") : NONE;
  }

  private static int wrapping(Fields object, String name) {
    int content = object.find(name);
    if (content < 0) {
      return NONE;
    }
    return switch (object.json().kind(content)) {
      case OBJECT, ARRAY -> content;
      case TEXT, ENCODED_TEXT -> looksLikeJson(object.json().text(content)) ? content : NONE;
      default -> NONE;
    };
  }

  private static boolean looksLikeJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }
}
