package io.cordon.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The wrappings that exports, collectors and APIs put around native records. */
final class Envelopes {
  /** An answer of an API, a message of a collector in it, the export's row, the record as text. */
  static final int DEPTH_LIMIT = 4;

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

  /** A row of a Purview export: it repeats some fields of the record that it wraps. */
  static JsonNode exportRow(JsonNode object) {
    return wrapping(object.get("AuditData"));
  }

  /** What an object wraps, if it is an envelope; else null. */
  static JsonNode content(JsonNode object) {
    for (String name : NAMES) {
      JsonNode content = wrapping(object.get(name));
      if (content != null) {
        return content;
      }
    }
    // An answer of Dropbox; elsewhere events are a part of one record.
    JsonNode events = object.has("cursor") ? wrapping(object.get("events")) : null;
    return events != null ? events : wrapping(object.path("event").get("original"));
  }

  private static JsonNode wrapping(JsonNode content) {
    boolean wraps =
        content != null
            && (content.isContainerNode() || (content.isTextual() && looksLikeJson(content)));
    return wraps ? content : null;
  }

  private static boolean looksLikeJson(JsonNode text) {
    String start = text.textValue().stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }
}
