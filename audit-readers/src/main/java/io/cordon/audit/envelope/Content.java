package io.cordon.audit.envelope;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a field of an envelope contains: a JSON value, or text that starts like JSON and is none.
 *
 * @param name of the field
 * @param json null for text that is no JSON
 * @param broken what is wrong with the text; null where nothing is
 */
public record Content(String name, JsonIndex json, int node, InvalidJsonException broken) {

  /** The start of an object or a list, with or without a blank after the bracket. */
  private static final Pattern BASE64_OF_JSON = Pattern.compile("(?:eyI|eyA|eyJ|ewo|ewk|W3s|Wwo)");

  /** A quote, escaped or not for each time that the JSON was encoded again, and a bracket. */
  private static final Pattern TEXT_OF_JSON = Pattern.compile("\"(?:\\\\{0,7}\")?[\\[{]");

  private static final int MOST_TIMES_ENCODED = 3;

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
    String text = decoded(json.text(node).strip());
    for (int times = 0; times < MOST_TIMES_ENCODED && text.startsWith("\""); times++) {
      text = withinText(text);
    }
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null;
    }
    try {
      return new Content(name, JsonIndex.of(text), 0, null);
    } catch (InvalidJsonException notJson) {
      return new Content(name, null, 0, notJson);
    }
  }

  /** What JSON that is a single text says: a program encoded once too often; else nothing. */
  private static String withinText(String json) {
    if (!TEXT_OF_JSON.matcher(json).lookingAt()) {
      return "";
    }
    try {
      JsonIndex index = JsonIndex.of(json);
      return index.kind(0).isText() ? index.text(0).strip() : "";
    } catch (InvalidJsonException otherText) {
      return "";
    }
  }

  /** Streams such as Kinesis and Pub/Sub deliver what they carry in base64. */
  private static String decoded(String text) {
    if (!BASE64_OF_JSON.matcher(text).lookingAt()) {
      return text;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException otherText) {
      return text;
    }
  }

  public boolean isReadable() {
    return json != null;
  }

  /** A list without elements. */
  public boolean isEmptyList() {
    return json != null && json.kind(node) == JsonKind.ARRAY && json.first(node) < 0;
  }

  /** A list or an object without anything in it. */
  boolean isVoid() {
    return json != null && json.first(node) < 0;
  }
}
