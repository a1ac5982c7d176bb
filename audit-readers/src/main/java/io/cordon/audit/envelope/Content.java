package io.cordon.audit.envelope;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;

/**
 * What a field of an envelope contains: a JSON value, or text that starts like JSON and is none.
 *
 * @param name of the field
 * @param json null for text that is no JSON
 * @param broken what is wrong with the text; null where nothing is
 */
public record Content(String name, JsonIndex json, int node, InvalidJsonException broken) {

  /** Null where the field is absent or contains no object, list or JSON text. */
  static Content of(Fields object, String name) {
    int node = object.find(name);
    return node < 0 ? null : of(name, object.json(), node);
  }

  static Content of(String name, JsonIndex json, int node) {
    return switch (json.kind(node)) {
      case OBJECT, ARRAY -> new Content(name, json, node, null);
      case TEXT, ENCODED_TEXT -> ofText(name, json, node);
      default -> null;
    };
  }

  /** Null where a field is absent or is no text that starts like JSON. */
  static Content ofText(Fields object, String name) {
    int node = object.find(name);
    return node < 0 || !object.json().kind(node).isText()
        ? null
        : ofText(name, object.json(), node);
  }

  private static Content ofText(String name, JsonIndex json, int node) {
    String text = json.text(node).strip();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null;
    }
    try {
      return new Content(name, JsonIndex.of(text), 0, null);
    } catch (InvalidJsonException notJson) {
      return new Content(name, null, 0, notJson);
    }
  }

  public boolean isReadable() {
    return json != null;
  }

  /** A list without elements. */
  public boolean isEmptyList() {
    return json != null && json.kind(node) == JsonKind.ARRAY && json.first(node) < 0;
  }

  boolean isList() {
    return json != null && json.kind(node) == JsonKind.ARRAY;
  }
}
