package io.cordon.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one JSON object: the counterpart of {@link JsonWriter}. Null counts as absent; a value of
 * an unexpected type is a mistake; unknown keys are ignored, because later versions may add some.
 */
final class JsonObject {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();
  private static final int QUOTED_CHARS = 40;

  private final JsonNode node;
  private final String path;

  private JsonObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static JsonObject parse(String json) throws JsonFormatException {
    try {
      JsonNode node = READER.readTree(json);
      if (!node.isObject()) {
        throw new JsonFormatException("the message is not a JSON object");
      }
      return new JsonObject(node, "");
    } catch (JsonProcessingException malformed) {
      throw new JsonFormatException(
          "not JSON: " + firstLine(malformed.getOriginalMessage()), malformed);
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Refuses a message of another schema. */
  void expectSchema(String schema) throws JsonFormatException {
    if (!schema.equals(text("schema"))) {
      throw new JsonFormatException(
          "schema: expected \"" + schema + "\", found " + shown(node("schema")));
    }
  }

  /** Refuses a message of another OCSF class. */
  void expectClass(int classUid) throws JsonFormatException {
    if (number("class_uid", 0) != classUid) {
      throw new JsonFormatException(
          "class_uid: expected " + classUid + ", found " + shown(node("class_uid")));
    }
  }

  /** Refuses a message with other keys: for messages that people write. */
  void expectOnly(Set<String> keys) throws JsonFormatException {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!keys.contains(member.getKey())) {
        String known = String.join(", ", keys.stream().sorted().toList());
        throw new JsonFormatException(
            path + cut(member.getKey()) + " is not a key; the keys are " + known);
      }
    }
  }

  boolean has(String key) {
    return !isAbsent(node(key));
  }

  /** Null where absent. */
  String text(String key) throws JsonFormatException {
    JsonNode value = node(key);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      throw mistake(key, "a text", value);
    }
    return value.textValue();
  }

  String requiredText(String key) throws JsonFormatException {
    String text = text(key);
    if (text == null) {
      throw new JsonFormatException(path + key + " is missing");
    }
    return text;
  }

  /** Empty where absent. */
  List<String> texts(String key) throws JsonFormatException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(key)) {
      if (!element.isTextual()) {
        throw mistake(key, "a list of texts", element);
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  long number(String key, long absent) throws JsonFormatException {
    JsonNode value = node(key);
    if (isAbsent(value)) {
      return absent;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw mistake(key, "a whole number", value);
    }
    return value.longValue();
  }

  int smallNumber(String key, int absent) throws JsonFormatException {
    long value = number(key, absent);
    if (value != (int) value) {
      throw mistake(key, "a whole number of 32 bits", node(key));
    }
    return (int) value;
  }

  /** Null where absent. */
  Double decimal(String key) throws JsonFormatException {
    JsonNode value = node(key);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isNumber()) {
      throw mistake(key, "a number", value);
    }
    return value.doubleValue();
  }

  /** The number that follows the words in a text; null where absent or another text. */
  Double decimalAfter(String key, String words) throws JsonFormatException {
    String text = text(key);
    if (text == null || !text.startsWith(words)) {
      return null;
    }
    try {
      return Double.valueOf(text.substring(words.length()));
    } catch (NumberFormatException noNumber) {
      throw mistake(key, "a number after \"" + words.strip() + '"', node(key));
    }
  }

  /** False where absent. */
  boolean flag(String key) throws JsonFormatException {
    JsonNode value = node(key);
    if (!isAbsent(value) && !value.isBoolean()) {
      throw mistake(key, "true or false", value);
    }
    return value.booleanValue();
  }

  /** A time in RFC 3339; null where absent. */
  Instant rfc3339(String key) throws JsonFormatException {
    String text = text(key);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException noTime) {
      throw mistake(key, "a time such as 2026-03-02T10:30:00Z", node(key));
    }
  }

  /** A time in milliseconds since 1970; null where absent. */
  Instant millis(String key) throws JsonFormatException {
    return has(key) ? Instant.ofEpochMilli(number(key, 0)) : null;
  }

  /** The value that has the word; null where absent. */
  <E> E word(String key, E[] values, Function<E, String> word) throws JsonFormatException {
    String text = text(key);
    return text == null ? null : value(key, text, values, word);
  }

  <E> E requiredWord(String key, E[] values, Function<E, String> word) throws JsonFormatException {
    return value(key, requiredText(key), values, word);
  }

  <E> List<E> words(String key, E[] values, Function<E, String> word) throws JsonFormatException {
    List<E> found = new ArrayList<>();
    for (String text : texts(key)) {
      found.add(value(key, text, values, word));
    }
    return found;
  }

  private <E> E value(String key, String text, E[] values, Function<E, String> word)
      throws JsonFormatException {
    for (E value : values) {
      if (word.apply(value).equals(text)) {
        return value;
      }
    }
    String words = String.join(", ", Arrays.stream(values).map(word).toList());
    throw new JsonFormatException(path + key + ": \"" + cut(text) + "\" is not one of " + words);
  }

  /** Empty where absent. */
  JsonObject object(String key) throws JsonFormatException {
    JsonNode value = node(key);
    if (!isAbsent(value) && !value.isObject()) {
      throw mistake(key, "an object", value);
    }
    return new JsonObject(value, path + key + '.');
  }

  /** Empty where absent. */
  List<JsonObject> objects(String key) throws JsonFormatException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode element : array(key)) {
      if (!element.isObject()) {
        throw mistake(key, "a list of objects", element);
      }
      objects.add(new JsonObject(element, path + key + '[' + objects.size() + "]."));
    }
    return objects;
  }

  private JsonNode array(String key) throws JsonFormatException {
    JsonNode value = node(key);
    if (!isAbsent(value) && !value.isArray()) {
      throw mistake(key, "a list", value);
    }
    return value;
  }

  private JsonNode node(String key) {
    return node.path(key);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private JsonFormatException mistake(String key, String expected, JsonNode found) {
    return new JsonFormatException(
        path + key + ": expected " + expected + ", found " + shown(found));
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : cut(value.toString());
  }

  private static String cut(String text) {
    return text.length() <= QUOTED_CHARS ? text : text.substring(0, QUOTED_CHARS) + '…';
  }
}
