package io.cordon.audit.record;

import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.model.text.Utf8Text;
import java.util.Arrays;
import java.util.TreeMap;

/** One text for the same JSON content, whatever the order and the escapes of its members. */
final class CanonicalJson {
  /** Of more members than this, sorting in place would take too long. */
  private static final int FEW_MEMBERS = 24;

  /** Of the text of a small object. */
  private static final int USUAL_BYTES = 512;

  private CanonicalJson() {}

  static String of(JsonIndex json, int node) {
    Utf8Text text = new Utf8Text(USUAL_BYTES);
    append(text, json, node);
    return text.toString();
  }

  static void append(Utf8Text text, JsonIndex json, int node) {
    JsonKind kind = json.kind(node);
    switch (kind) {
      case OBJECT -> {
        text.append('{');
        for (int member : sorted(json, node)) {
          json.appendName(text, member);
          append(text, json, member);
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
      default -> json.appendText(text, node);
    }
  }

  /** The members in the order of their names; of several with the same name the last one. */
  private static int[] sorted(JsonIndex json, int object) {
    int[] sorted = new int[FEW_MEMBERS];
    int count = 0;
    for (int member = json.first(object); member >= 0; member = json.next(object, member)) {
      int place = count;
      int order = 1;
      while (place > 0 && (order = json.compareNames(member, sorted[place - 1])) < 0) {
        place--;
      }
      if (place > 0 && order == 0) {
        sorted[place - 1] = member;
        continue;
      }
      if (count == FEW_MEMBERS) {
        return sortedByTree(json, object);
      }
      System.arraycopy(sorted, place, sorted, place + 1, count - place);
      sorted[place] = member;
      count++;
    }
    return Arrays.copyOf(sorted, count);
  }

  private static int[] sortedByTree(JsonIndex json, int object) {
    TreeMap<String, Integer> members = new TreeMap<>();
    for (int member = json.first(object); member >= 0; member = json.next(object, member)) {
      members.put(json.name(member), member);
    }
    return members.values().stream().mapToInt(Integer::intValue).toArray();
  }
}
