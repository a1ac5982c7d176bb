package io.cordon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The fields of a record as the types a reader asks for: what has another type is converted where
 * that is plain ("14" for 14, true for "true", JSON in a text), else it counts as missing.
 */
public final class Fields {
  /** A record without fields. */
  public static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

  private final JsonNode node;

  /** The fields of an object that a reader put together itself. */
  public static Fields of(ObjectNode object) {
    return new Fields(object);
  }

  Fields(JsonNode object) {
    this.node = object;
  }

  JsonNode node() {
    return node;
  }

  public boolean has(String name) {
    JsonNode value = node.get(name);
    return value != null && !value.isNull();
  }

  /** A text that is not blank, or a number or truth value as text; else null. */
  public String text(String name) {
    JsonNode value = node.get(name);
    if (value == null || !value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = value.asText();
    return text.isBlank() ? null : text;
  }

  /** The first of these fields that has a text; else null. */
  public String firstText(String... names) {
    for (String name : names) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A whole number, also when written as text; else {@code absent}. */
  public long number(String name, long absent) {
    JsonNode value = node.get(name);
    if (value == null) {
      return absent;
    }
    if (value.isNumber()) {
      return value.canConvertToLong() ? value.longValue() : absent;
    }
    return value.isTextual() ? number(value.textValue().strip(), absent, 18) : absent;
  }

  private static long number(String text, long absent, int digitsLimit) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() > start + digitsLimit) {
      return absent;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return absent;
      }
    }
    return Long.parseLong(text);
  }

  /** An object, also when it is JSON within a text; else a record without fields. */
  public Fields fields(String name) {
    JsonNode value = opened(node.get(name));
    return value != null && value.isObject() ? new Fields(value) : NONE;
  }

  /** The objects of an array, also when it is JSON within a text; a single object counts as one. */
  public List<Fields> list(String name) {
    JsonNode value = opened(node.get(name));
    List<Fields> list = new ArrayList<>();
    if (value != null && value.isObject()) {
      list.add(new Fields(value));
    } else if (value != null && value.isArray()) {
      for (JsonNode element : value) {
        if (element.isObject()) {
          list.add(new Fields(element));
        }
      }
    }
    return list;
  }

  /** The texts of an array that are not blank; a single text counts as one. */
  public List<String> texts(String name) {
    JsonNode value = node.get(name);
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      for (JsonNode element : value) {
        addText(texts, element);
      }
    } else if (value != null) {
      addText(texts, value);
    }
    return texts;
  }

  private static void addText(List<String> texts, JsonNode value) {
    if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
      texts.add(value.asText());
    }
  }

  /** Whether it is true, also when written as text in any case. */
  public boolean flag(String name) {
    return "true".equalsIgnoreCase(text(name));
  }

  /** All names, in their order. */
  public List<String> names() {
    return names(Integer.MAX_VALUE);
  }

  /** The {@code Value} of the element with this {@code Name} in a list of such pairs; else null. */
  public String named(String list, String name) {
    for (Fields pair : list(list)) {
      if (name.equalsIgnoreCase(pair.text("Name"))) {
        return pair.text("Value");
      }
    }
    return null;
  }

  /** The first names, for telling a person what was seen. */
  List<String> names(int limit) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> all = node.fieldNames(); all.hasNext() && names.size() < limit; ) {
      names.add(all.next());
    }
    return names;
  }

  /** The same text for the same content, in whatever order the fields came. */
  public String canonical() {
    return Json.canonical(node);
  }

  private static JsonNode opened(JsonNode value) {
    if (value == null || !value.isTextual()) {
      return value;
    }
    String text = value.textValue().strip();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null;
    }
    try {
      return Json.parse(text);
    } catch (JsonProcessingException notJson) {
      return null; // a text that only looks like JSON counts as missing, as any other type does
    }
  }
}
