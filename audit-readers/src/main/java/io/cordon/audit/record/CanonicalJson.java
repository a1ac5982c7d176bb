package io.cordon.audit.record;

import io.cordon.audit.json.JsonIndex;
import java.util.Map;
import java.util.TreeMap;

/** One text for the same JSON content, whatever the order and the escapes of its members. */
final class CanonicalJson {
  private CanonicalJson() {}

  static String of(JsonIndex json, int node) {
    StringBuilder text = new StringBuilder();
    append(text, json, node);
    return text.toString();
  }

  private static void append(StringBuilder text, JsonIndex json, int node) {
    switch (json.kind(node)) {
      case OBJECT -> {
        text.append('{');
        for (Map.Entry<String, Integer> member : sorted(json, node).entrySet()) {
          appendWithLength(text, member.getKey());
          append(text, json, member.getValue());
        }
        text.append('}');
      }
      case ARRAY -> {
        text.append('[');
        for (int element = json.first(node); element >= 0; element = json.next(node, element)) {
          append(text, json, element);
        }
        text.append(']');
      }
      default -> appendWithLength(text, json.text(node));
    }
  }

  /** The last of several members with the same name is taken. */
  private static Map<String, Integer> sorted(JsonIndex json, int object) {
    TreeMap<String, Integer> members = new TreeMap<>();
    for (int member = json.first(object); member >= 0; member = json.next(object, member)) {
      members.put(json.name(member), member);
    }
    return members;
  }

  /** Prefixed with its length, so that adjacent texts stay separate. */
  private static void appendWithLength(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value);
  }
}
