package io.cordon.datagen.score.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of one JSON object that somebody asks for: texts, numbers, flags, lists of texts and
 * objects of texts. Others are skipped, however large they are.
 */
final class JsonMembers {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, Object> members;

  private JsonMembers(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads the only object of a text.
   *
   * @throws IllegalArgumentException when it is no JSON object; the message says why
   */
  static JsonMembers read(Reader text, Set<String> wanted) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      Map<String, Object> members = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (wanted.contains(key)) {
          members.put(key, value(json, value));
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON object");
      }
      return new JsonMembers(members);
    } catch (JsonProcessingException malformed) {
      String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
      throw new IllegalArgumentException("not JSON: " + reason, malformed);
    }
  }

  /** Anything that nobody can use becomes its token, so that it is refused where it is used. */
  private static Object value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> json.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> json.getBigIntegerValue();
      case START_ARRAY -> list(json);
      case START_OBJECT -> texts(json);
      default -> token;
    };
  }

  private static List<Object> list(JsonParser json) throws IOException {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = json.nextToken()) {
      values.add(token == JsonToken.VALUE_STRING ? json.getText() : token);
      json.skipChildren();
    }
    return values;
  }

  private static Map<String, Object> texts(JsonParser json) throws IOException {
    Map<String, Object> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken token = json.nextToken();
      values.put(key, token == JsonToken.VALUE_STRING ? json.getText() : token);
      json.skipChildren();
    }
    return values;
  }

  JsonMembers requireSchema(String schema) {
    if (!schema.equals(members.get("schema"))) {
      throw new IllegalArgumentException("schema is not \"" + schema + '"');
    }
    return this;
  }

  String text(String key) {
    return as(String.class, key, "a text");
  }

  boolean flag(String key) {
    return as(Boolean.class, key, "true or false");
  }

  int count(String key) {
    BigInteger value = as(BigInteger.class, key, "a whole number");
    if (value.signum() < 1 || value.bitLength() > 31) {
      throw new IllegalArgumentException(key + ": " + value + " is not from 1 to 2147483647");
    }
    return value.intValue();
  }

  Instant time(String key) {
    return time(key, text(key));
  }

  Set<Instant> times(String key) {
    Set<Instant> times = new HashSet<>();
    texts(key).forEach(text -> times.add(time(key, text)));
    return times;
  }

  private static Instant time(String key, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException(key + ": not a time such as 2026-03-02T10:30:00Z", noTime);
    }
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object value : as(List.class, key, "a list")) {
      if (!(value instanceof String text)) {
        throw new IllegalArgumentException(key + ": not a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  Map<String, String> textsByKey(String key) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) as(Map.class, key, "an object")).entrySet()) {
      if (!(entry.getValue() instanceof String text)) {
        throw new IllegalArgumentException(key + ": not an object of texts");
      }
      texts.put((String) entry.getKey(), text);
    }
    return texts;
  }

  private <T> T as(Class<T> type, String key, String expected) {
    Object value = members.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(key + ": not " + expected);
    }
    return type.cast(value);
  }
}
