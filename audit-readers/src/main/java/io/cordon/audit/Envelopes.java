package io.cordon.audit;

import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import java.util.List;

/** The envelopes that exports, collectors and APIs put around native records. */
final class Envelopes {
  private static final int NONE = -1;

  private static final List<String> CONTENT_FIELDS =
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
   * The position of the record in a row of a Purview export, which repeats some of the record's
   * fields; negative if the object is no such row.
   */
  static int exportRow(Fields object) {
    return wrapping(object, "AuditData");
  }

  /** The position of the content of an envelope; negative if the object is no envelope. */
  static int content(Fields object) {
    for (String name : CONTENT_FIELDS) {
      int content = wrapping(object, name);
      if (content >= 0) {
        return content;
      }
    }
    // A response of Dropbox's API; in other objects the events are part of one record.
    int events = object.has("cursor") ? wrapping(object, "events") : NONE;
    return events >= 0 ? events : original(object);
  }

  /** The native record that a collector keeps beside its own version of it. */
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
