package io.cordon.audit.google.event;

import io.cordon.audit.record.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of one event, by name: a list of typed pairs, as the API writes them, or plain
 * fields, as collectors do. A nested message counts as missing.
 */
public final class EventParameters {
  private final Map<String, Fields> pairs;
  private final Fields plain;

  private EventParameters(Map<String, Fields> pairs, Fields plain) {
    this.pairs = pairs;
    this.plain = plain;
  }

  /** From the field {@code parameters}: a list of pairs, or an object of names and values. */
  static EventParameters in(Fields event) {
    List<Fields> list = event.list("parameters");
    if (list.size() == 1 && !list.get(0).has("name")) {
      return plain(list.get(0));
    }
    Map<String, Fields> pairs = new HashMap<>(2 * list.size());
    for (Fields pair : list) {
      String name = pair.text("name");
      if (name != null) {
        pairs.putIfAbsent(name, pair);
      }
    }
    return new EventParameters(pairs, Fields.NONE);
  }

  /** From fields that have the parameters' own names. */
  static EventParameters plain(Fields fields) {
    return new EventParameters(Map.of(), fields);
  }

  /** The value, or the first of several; null when there is none. */
  public String text(String name) {
    Fields pair = pairs.get(name);
    if (pair == null && plain == Fields.NONE) {
      return null;
    }
    String single =
        pair == null ? plain.text(name) : pair.firstText("value", "boolValue", "intValue");
    if (single != null) {
      return single;
    }
    List<String> several = several(pair, name);
    return several.isEmpty() ? null : several.get(0);
  }

  /** All values. */
  public List<String> texts(String name) {
    Fields pair = pairs.get(name);
    List<String> several = several(pair, name);
    if (!several.isEmpty() || pair == null) {
      return several;
    }
    String single = text(name);
    return single == null ? List.of() : List.of(single);
  }

  public boolean flag(String name) {
    return "true".equalsIgnoreCase(text(name));
  }

  private List<String> several(Fields pair, String name) {
    if (pair == null) {
      return plain == Fields.NONE ? List.of() : plain.texts(name);
    }
    List<String> texts = pair.texts("multiValue");
    return texts.isEmpty() ? pair.texts("multiIntValue") : texts;
  }
}
