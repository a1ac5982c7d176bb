package io.cordon.audit.flat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.Fields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the columns of a row back into the places that they have in the native record. */
final class FlattenedRecord {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int POSITION_LIMIT = 255;
  private static final String LIST = "[]";
  private static final String LOCAL = " [Local Time]";
  private static final String FLOATING_POINT = "_d";
  private static final int NUMBER_LIMIT_CHARACTERS = 40;

  private static final Pattern FLOATING_NUMBER =
      Pattern.compile("-?[0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]{1,2})?");

  private final ObjectNode record = JsonNodeFactory.instance.objectNode();
  private final Map<List<Object>, Integer> ranks = new HashMap<>();
  private final NativeNames names;
  private final boolean keepsOthers;
  private final boolean allCapitals;

  private FlattenedRecord(Fields row, NativeNames names, boolean keepsOthers) {
    this.names = names;
    this.keepsOthers = keepsOthers;
    allCapitals = row.names().stream().allMatch(name -> name.equals(name.toUpperCase(Locale.ROOT)));
  }

  /**
   * @param keepsOthers whether a column without a place stays a field of the record
   */
  static ObjectNode of(Fields row, NativeNames names, boolean keepsOthers) {
    FlattenedRecord flattened = new FlattenedRecord(row, names, keepsOthers);
    flattened.addAll("", row);
    return flattened.record;
  }

  /** An object without a place of its own has fields that have one. */
  private void addAll(String prefix, Fields object) {
    JsonIndex json = object.json();
    for (int node = json.first(object.object()); node >= 0; ) {
      add(prefix, object, node);
      node = json.next(object.object(), node);
    }
  }

  private void add(String prefix, Fields object, int node) {
    String name = object.json().name(node);
    String written = allCapitals ? name.toLowerCase(Locale.ROOT) : name;
    ColumnName column = ColumnName.of(prefix + written);
    NativeNames.Target target = isName(column) ? names.of(column) : null;
    boolean outermost = target == null && prefix.isEmpty();
    Fields inner = outermost ? object.fieldsAt(node) : Fields.NONE;
    if (!inner.names(1).isEmpty() && !inner.isWide()) {
      addAll(column.written() + '.', inner);
      return;
    }
    JsonNode value = target == null && !keepsOthers ? null : value(object.json(), node, column);
    if (value != null && target != null) {
      NativeNames.Target field = value.isObject() ? target.ofUnion() : target;
      put(name.endsWith(LOCAL) ? field.inLocalTime() : field, column.positions(), value);
    } else if (value != null) {
      record.set(column.withoutType().written(), value);
    }
  }

  /** Of records that keep other fields, those in capitals are names of their own. */
  private boolean isName(ColumnName column) {
    String written = column.withoutType().written();
    return !keepsOthers || !written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** Null for no value. JSON within a text is taken as what it says. */
  private static JsonNode value(JsonIndex json, int node, ColumnName column) {
    try {
      return switch (json.kind(node)) {
        case NULL -> null;
        case OBJECT, ARRAY -> JSON.readTree(json.bytes(node));
        case NUMBER -> TextNode.valueOf(whole(json.text(node)));
        case TRUE, FALSE -> TextNode.valueOf(json.text(node));
        case TEXT, ENCODED_TEXT -> ofText(json.text(node), column);
      };
    } catch (IOException refused) {
      // Jackson refuses half of a surrogate pair in a name: then the JSON is taken as a text.
      return TextNode.valueOf(json.text(node));
    }
  }

  private static JsonNode ofText(String text, ColumnName column) throws JsonProcessingException {
    String bare = text.strip();
    if (bare.isEmpty()) {
      return null;
    }
    if (bare.startsWith("{") || bare.startsWith("[")) {
      try {
        byte[] bytes = bare.getBytes(StandardCharsets.UTF_8);
        JsonIndex.of(bytes, 0, bytes.length); // within the limits on JSON from outside
        return JSON.readTree(bare);
      } catch (InvalidJsonException onlyLooksLikeIt) {
        return TextNode.valueOf(text);
      }
    }
    return TextNode.valueOf(column.written().endsWith(FLOATING_POINT) ? whole(text) : text);
  }

  /** Tables store whole numbers as floating-point numbers: {@code 4242.0}, {@code 1.7E12}. */
  private static String whole(String number) {
    if (number.length() > NUMBER_LIMIT_CHARACTERS || !FLOATING_NUMBER.matcher(number).matches()) {
      return number;
    }
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.scale() <= 0 && value.scale() > -NUMBER_LIMIT_CHARACTERS
        ? value.toPlainString()
        : number;
  }

  private void put(NativeNames.Target target, List<Integer> positions, JsonNode value) {
    Integer before = ranks.get(List.of(target.path(), positions));
    if (before != null && before <= target.rank()) {
      return;
    }
    Deque<Integer> left = new ArrayDeque<>(positions);
    ObjectNode object = record;
    int last = target.path().size() - 1;
    for (String step : target.path().subList(0, last)) {
      object = step.endsWith(LIST) ? element(object, step, left) : within(object, step);
      if (object == null) {
        return;
      }
    }
    String name = target.path().get(last);
    // A nested object has more details than a text of the same name.
    if (!object.path(name).isObject() || value.isObject()) {
      object.set(name, value);
      ranks.put(List.of(target.path(), positions), target.rank());
    }
  }

  private static ObjectNode within(ObjectNode object, String name) {
    return object.get(name) instanceof ObjectNode inner ? inner : object.putObject(name);
  }

  /** Null for a position beyond the limit. */
  private static ObjectNode element(ObjectNode object, String step, Deque<Integer> positions) {
    String name = step.substring(0, step.length() - LIST.length());
    int position = positions.isEmpty() ? 0 : positions.poll();
    if (position > POSITION_LIMIT) {
      return null;
    }
    ArrayNode list = object.get(name) instanceof ArrayNode array ? array : object.putArray(name);
    while (list.size() <= position) {
      list.addObject();
    }
    return list.get(position) instanceof ObjectNode element ? element : null;
  }
}
