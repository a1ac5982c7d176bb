package io.cordon.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.TreeMap;

/** JSON text to trees and back, with limits that hostile input cannot get past. */
final class Json {
  private static final int NESTING_LIMIT = 100;
  private static final int FAULT_LENGTH_LIMIT = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(NESTING_LIMIT).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** One JSON value and nothing behind it. */
  static JsonNode parse(byte[] bytes, int offset, int length) throws IOException {
    return MAPPER.readTree(bytes, offset, length);
  }

  /** One JSON value and nothing behind it. */
  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** The same text for the same content, in whatever order the fields came. */
  static String canonical(JsonNode node) {
    StringBuilder text = new StringBuilder();
    append(text, node);
    return text.toString();
  }

  private static void append(StringBuilder text, JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      text.append('{');
      sorted.forEach(
          (name, value) -> {
            text.append(name.length()).append(':').append(name);
            append(text, value);
          });
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      node.forEach(element -> append(text, element));
      text.append(']');
    } else {
      String value = node.asText();
      text.append(value.length()).append(':').append(value);
    }
  }

  /** What is wrong with a text that is no JSON, and where, in few words. */
  static String fault(IOException exception) {
    if (!(exception instanceof JsonProcessingException json)) {
      return "its bytes are not UTF-8";
    }
    String message = json.getOriginalMessage();
    String cut =
        message.length() > FAULT_LENGTH_LIMIT ? message.substring(0, FAULT_LENGTH_LIMIT) : message;
    long column = json.getLocation() == null ? -1 : json.getLocation().getColumnNr();
    return cut.replace('\n', ' ') + (column > 0 ? " (column " + column + ")" : "");
  }
}
