package io.cordon.audit.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.json.MemberLookup;
import io.cordon.model.text.Utf8Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a record, in the types that a reader needs. A value of another type is converted
 * where the meaning is clear ("14" for 14, true for "true", JSON in a text); else it counts as
 * missing.
 */
public final class Fields {
  /** A record without fields. */
  public static final Fields NONE = ofText("{}");

  /** Tools that flatten records keep about a thousand. */
  private static final int MOST_COLUMNS = 2_000;

  /** So many fields are found sooner one by one than in a table. */
  private static final int FEW = 8;

  private final JsonIndex json;
  private final int object;
  private MemberLookup names;

  public Fields(JsonIndex json, int object) {
    this.json = json;
    this.object = object;
  }

  /** The fields of an object that a reader built itself. */
  public static Fields of(ObjectNode object) {
    return ofText(object.toString());
  }

  private static Fields ofText(String object) {
    try {
      return new Fields(JsonIndex.of(object), 0);
    } catch (InvalidJsonException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** The JSON that contains the record. */
  public JsonIndex json() {
    return json;
  }

  /** The position of the record in {@link #json()}. */
  public int object() {
    return object;
  }

  /** The position of a field's value; negative when there is none. */
  public int find(String name) {
    if (names != null) {
      return names.find(name);
    }
    if (json.size(object) <= FEW) {
      return json.find(object, name);
    }
    names = new MemberLookup(json, object);
    return names.find(name);
  }

  /** Whether it has no fields. */
  public boolean isEmpty() {
    return json.size(object) == 0;
  }

  /** Whether no field contains an object, as in the row of a table. */
  public boolean isFlat() {
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      if (json.kind(node) == JsonKind.OBJECT) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has more fields than a row of a table has columns. */
  public boolean isWide() {
    return hasMoreThan(MOST_COLUMNS);
  }

  /** Whether it has more fields than this. */
  public boolean hasMoreThan(int limit) {
    return json.size(object) > limit;
  }

  public boolean has(String name) {
    int value = find(name);
    return value >= 0 && json.kind(value) != JsonKind.NULL;
  }

  /** A text that is not blank, or a number or truth value as text; else null. */
  public String text(String name) {
    int value = find(name);
    return value < 0 ? null : textOf(value);
  }

  private String textOf(int value) {
    return switch (json.kind(value)) {
      case NULL, ARRAY, OBJECT -> null;
      default -> unlessBlank(json.text(value));
    };
  }

  /** The first character nearly always decides it. */
  private static String unlessBlank(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean filled = first > ' ' && first < 0x7F;
    return filled || !text.isBlank() ? text : null;
  }

  /** As {@link #text}, for what many records have in common: one instance of each is kept. */
  public String word(String name) {
    int value = find(name);
    return value < 0
        ? null
        : switch (json.kind(value)) {
          case NULL, ARRAY, OBJECT -> null;
          default -> unlessBlank(json.frequentText(value));
        };
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
    int value = find(name);
    if (value < 0) {
      return absent;
    }
    return WholeNumber.of(json, value, absent);
  }

  /** An object, also when it is JSON within a text; else a record without fields. */
  public Fields fields(String name) {
    int value = find(name);
    return value < 0 ? NONE : fieldsAt(value);
  }

  /** As {@link #fields}, of the value at this position. */
  public Fields fieldsAt(int value) {
    return switch (json.kind(value)) {
      case OBJECT -> new Fields(json, value);
      case TEXT, ENCODED_TEXT -> {
        JsonIndex parsed = parsed(value);
        boolean isObject = parsed != null && parsed.kind(0) == JsonKind.OBJECT;
        yield isObject ? new Fields(parsed, 0) : NONE;
      }
      default -> NONE;
    };
  }

  /** The objects of an array, also when it is JSON within a text; a single object counts as one. */
  public List<Fields> list(String name) {
    int value = find(name);
    if (value < 0) {
      return List.of();
    }
    if (json.kind(value).isText()) {
      JsonIndex parsed = parsed(value);
      return parsed == null ? List.of() : objects(parsed, 0);
    }
    return objects(json, value);
  }

  /** The length of an array, of objects and others, also when it is JSON within a text; else 0. */
  public int length(String name) {
    int value = find(name);
    if (value < 0) {
      return 0;
    }
    if (json.kind(value).isText()) {
      JsonIndex parsed = parsed(value);
      return parsed == null ? 0 : length(parsed, 0);
    }
    return length(json, value);
  }

  private static int length(JsonIndex json, int value) {
    return json.kind(value) == JsonKind.ARRAY ? json.size(value) : 0;
  }

  private static List<Fields> objects(JsonIndex json, int value) {
    if (json.kind(value) == JsonKind.OBJECT) {
      return List.of(new Fields(json, value));
    }
    if (json.kind(value) != JsonKind.ARRAY) {
      return List.of();
    }
    List<Fields> list = new ArrayList<>();
    for (int node = json.first(value); node >= 0; node = json.next(value, node)) {
      if (json.kind(node) == JsonKind.OBJECT) {
        list.add(new Fields(json, node));
      }
    }
    return list;
  }

  /** The texts of an array that are not blank; a single text counts as one. */
  public List<String> texts(String name) {
    int value = find(name);
    List<String> texts = new ArrayList<>();
    if (value >= 0 && json.kind(value) == JsonKind.ARRAY) {
      for (int node = json.first(value); node >= 0; node = json.next(value, node)) {
        addText(texts, textOf(node));
      }
    } else if (value >= 0) {
      addText(texts, textOf(value));
    }
    return texts;
  }

  private static void addText(List<String> texts, String text) {
    if (text != null) {
      texts.add(text);
    }
  }

  /** Whether the value is true, also when written as text in any case. */
  public boolean flag(String name) {
    return "true".equalsIgnoreCase(text(name));
  }

  /** All names, in their order; a name that is there several times is so here. */
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

  /** The first names, for messages. */
  public List<String> names(int limit) {
    List<String> first = new ArrayList<>();
    int node = json.first(object);
    while (node >= 0 && first.size() < limit) {
      first.add(json.name(node));
      node = json.next(object, node);
    }
    return first;
  }

  /** One text for the same content, whatever the order of the fields. */
  public String canonical() {
    return CanonicalJson.of(json, object);
  }

  /** Appends the text of {@link #canonical()}. */
  public void canonical(Utf8Text text) {
    CanonicalJson.append(text, json, object);
  }

  /** The JSON within a text; null when the text is no valid JSON. */
  private JsonIndex parsed(int value) {
    String text = json.text(value).strip();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return null;
    }
    try {
      return JsonIndex.of(text);
    } catch (InvalidJsonException onlyLooksLikeIt) {
      return null;
    }
  }
}
