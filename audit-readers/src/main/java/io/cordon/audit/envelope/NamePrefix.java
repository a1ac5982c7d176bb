package io.cordon.audit.envelope;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A prefix that a tool put before the names of a record: {@code properties_Operation_s}. */
public final class NamePrefix {
  /** A prefix may have several parts: {@code o365_audit_Operation}. */
  private static final int PARTS_LIMIT = 3;

  private NamePrefix() {}

  /** The object without the prefix that most of its names have; null if that is no record. */
  public static Fields without(Fields object, Predicate<Fields> isRecord)
      throws InvalidJsonException {
    Fields stripped = object.isWide() ? null : object;
    for (int i = 0; i < PARTS_LIMIT && stripped != null; i++) {
      stripped = withoutPart(stripped);
      if (stripped != null && isRecord.test(stripped)) {
        return stripped;
      }
    }
    return null;
  }

  /** Null where at most half of the names begin with the same part. */
  private static Fields withoutPart(Fields object) throws InvalidJsonException {
    Map<String, Integer> counts = new HashMap<>();
    int names = 0;
    String most = null;
    for (String name : object.names()) {
      String part = firstPart(name);
      names++;
      int count = part == null ? 0 : counts.merge(part, 1, Integer::sum);
      most = count > counts.getOrDefault(most, 0) || most == null ? part : most;
    }
    return most == null || counts.get(most) * 2 <= names ? null : without(object, most);
  }

  private static Fields without(Fields object, String prefix) throws InvalidJsonException {
    JsonIndex json = object.json();
    JsonWriter writer = new JsonWriter().open('{');
    for (int node = json.first(object.object()); node >= 0; ) {
      String name = json.name(node);
      if (name.startsWith(prefix)) {
        writer.name(JsonWriter.quoted(name.substring(prefix.length())));
        writer.value(json.bytes(node));
      }
      node = json.next(object.object(), node);
    }
    writer.close('}');
    return writer.fields();
  }

  /** With the character that ends it; null for a name of one part. */
  private static String firstPart(String name) {
    for (int i = 1; i < name.length() - 1; i++) {
      char c = name.charAt(i);
      if (c == '_' || c == ':' || c == '/' || c == ' ') {
        return name.substring(0, i + 1);
      }
    }
    return null;
  }
}
