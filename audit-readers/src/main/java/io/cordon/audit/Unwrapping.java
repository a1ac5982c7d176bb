package io.cordon.audit;

import io.cordon.audit.envelope.Content;
import io.cordon.audit.envelope.DottedNames;
import io.cordon.audit.envelope.EnvelopePath;
import io.cordon.audit.envelope.Envelopes;
import io.cordon.audit.envelope.NamePrefix;
import io.cordon.audit.envelope.TableAnswer;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.reject.Origin;
import java.util.List;
import java.util.function.Consumer;

/** Takes the envelopes off one line or message and reads the records inside. */
final class Unwrapping {
  private static final String UNKNOWN_SHAPE = "unknown_shape";
  private static final int NAMES_SHOWN = 12;

  private final RecordReaders readers;
  private final RecordSearch search;
  private final Origin origin;
  private final Consumer<Reading> out;

  /** A value to unwrap. */
  private static final class Value {
    final JsonIndex json;
    final int node;
    final byte[] original;
    final int depth;
    final EnvelopePath path;

    /**
     * @param original the bytes that a reject keeps where they are not those of the node; else null
     * @param depth how many envelopes there are around it
     */
    Value(JsonIndex json, int node, byte[] original, int depth, EnvelopePath path) {
      this.json = json;
      this.node = node;
      this.original = original;
      this.depth = depth;
      this.path = path;
    }

    byte[] bytes() {
      return original != null ? original : json.bytes(node);
    }

    Value inside(JsonIndex json, int node, EnvelopePath path) {
      return new Value(json, node, null, depth + 1, path);
    }

    /** The same value with its fields put together anew. */
    Value as(Fields fields) {
      return new Value(fields.json(), fields.object(), bytes(), depth + 1, path);
    }
  }

  Unwrapping(RecordReaders readers, Origin origin, Consumer<Reading> out) {
    this.readers = readers;
    this.search = new RecordSearch(readers);
    this.origin = origin;
    this.out = out;
  }

  /**
   * @param original the bytes of the whole line or message
   */
  void read(JsonIndex json, byte[] original) {
    unwrap(new Value(json, 0, original, 0, EnvelopePath.ROOT));
  }

  private void unwrap(Value value) {
    if (value.depth > AuditReader.DEPTH_LIMIT) {
      String sentence = "Records are wrapped more than " + AuditReader.DEPTH_LIMIT + " times.";
      reject(value, UNKNOWN_SHAPE, sentence);
      return;
    }
    switch (value.json.kind(value.node)) {
      case ARRAY -> unwrapList(value);
      case TEXT, ENCODED_TEXT -> unwrapText(value);
      case OBJECT -> unwrapObject(value, new Fields(value.json, value.node));
      default -> {
        String kind = value.json.kind(value.node).caption();
        reject(value, UNKNOWN_SHAPE, "It is a bare " + kind + ", not a record.");
      }
    }
  }

  private void unwrapList(Value list) {
    int element = list.json.first(list.node);
    if (element < 0) {
      out.accept(Reading.skipped(origin, AuditReader.EMPTY));
    }
    for (int i = 0; element >= 0; i++) {
      unwrap(list.inside(list.json, element, list.path.element(i)));
      element = list.json.next(list.node, element);
    }
  }

  private void unwrapText(Value text) {
    try {
      JsonIndex json = JsonIndex.of(text.json.text(text.node));
      unwrap(new Value(json, 0, null, text.depth + 1, text.path));
    } catch (InvalidJsonException notJson) {
      rejectText(text, notJson);
    }
  }

  private void rejectText(Value value, InvalidJsonException notJson) {
    String error = AuditReader.describe(notJson);
    reject(value, "not_json", "The wrapped text is not JSON: " + error + '.');
  }

  private void unwrapObject(Value value, Fields object) {
    Content original = Envelopes.original(object);
    if (original != null && original.isReadable()) {
      unwrapContent(value, original);
      return;
    }
    if (object.isFlat() && unwrapNames(value, object)) {
      return; // else a reader may recognise the record by its few names that are no paths
    }
    NativeReader reader = readers.of(object);
    if (reader != null) {
      emit(value, reader, object);
      return;
    }
    Content content = Envelopes.content(object);
    if (content != null && content.isReadable() && !content.isEmptyList()) {
      unwrapContent(value, content);
    } else if (!unwrapTable(value, object) && (object.isFlat() || !unwrapNames(value, object))) {
      unwrapOther(value, object, content);
    }
  }

  private void emit(Value value, NativeReader reader, Fields object) {
    readers
        .read(reader, object, origin, (at, why, text) -> refusal(value, at, why, text))
        .forEach(out);
  }

  private void unwrapContent(Value value, Content content) {
    unwrap(value.inside(content.json(), content.node(), value.path.member(content.name())));
  }

  /** Whether the object is a table with its column names apart from its rows. */
  private boolean unwrapTable(Value value, Fields object) {
    if (TableAnswer.isAboutTheQuery(object)) {
      out.accept(Reading.skipped(origin, AuditReader.EMPTY));
      return true;
    }
    TableAnswer table = TableAnswer.of(object);
    if (table == null) {
      return false;
    }
    EnvelopePath path = value.path.member(table.rowsName());
    JsonIndex json = table.json();
    int row = json.first(table.rows());
    if (row < 0) {
      out.accept(Reading.skipped(origin, AuditReader.EMPTY));
    }
    for (int i = 0; row >= 0; i++) {
      unwrapRow(table, value.inside(json, row, path.element(i)));
      row = json.next(table.rows(), row);
    }
    return true;
  }

  private void unwrapRow(TableAnswer table, Value row) {
    try {
      Fields fields = table.row(row.node);
      if (fields != null) {
        unwrap(row.as(fields));
      } else {
        String columns = "the table's " + table.columns().size() + " columns";
        reject(row, UNKNOWN_SHAPE, "The row does not have " + columns + '.');
      }
    } catch (InvalidJsonException tooDeep) {
      rejectText(row, tooDeep);
    }
  }

  /** Whether the names of the object are paths, or have a prefix in common. */
  private boolean unwrapNames(Value value, Fields object) {
    try {
      Fields nested = DottedNames.nested(object);
      if (nested != null) {
        unwrap(value.as(nested));
      }
      return nested != null;
    } catch (UnreadableRecordException unreadable) {
      reject(value, unreadable.reason(), unreadable.getMessage());
    } catch (InvalidJsonException tooDeep) {
      rejectText(value, tooDeep);
    }
    return true;
  }

  /** Whether the object without the prefix of its names is a record. */
  private boolean unwrapPrefix(Value value, Fields object) {
    try {
      Fields record = NamePrefix.without(object, fields -> readers.of(fields) != null);
      if (record != null) {
        unwrap(value.as(record));
      }
      return record != null;
    } catch (InvalidJsonException impossible) {
      throw new IllegalStateException("parts of JSON that are no JSON together", impossible);
    }
  }

  /** An object of an unknown shape: records may be anywhere in it. */
  private void unwrapOther(Value value, Fields object, Content content) {
    List<Content> inner = search.in(object);
    if (!inner.isEmpty()) {
      inner.forEach(record -> unwrapContent(value, record));
    } else if (unwrapPrefix(value, object)) {
      return;
    } else if (Envelopes.carriesNothing(object)) {
      out.accept(Reading.skipped(origin, AuditReader.EMPTY));
    } else if (content != null && !content.isReadable()) {
      Value text =
          value.inside(value.json, object.find(content.name()), value.path.member(content.name()));
      rejectText(text, content.broken());
    } else {
      List<String> names = object.names(NAMES_SHOWN);
      String seen =
          names.isEmpty() ? "it has no fields" : "its fields are " + String.join(", ", names);
      reject(value, UNKNOWN_SHAPE, "It is no record of a known shape; " + seen + '.');
    }
  }

  private void reject(Value value, String reason, String sentence) {
    out.accept(refusal(value, origin, reason, sentence));
  }

  /** A reject that says where in its envelopes the value stood. */
  private static Reading refusal(Value value, Origin origin, String reason, String sentence) {
    String located = value.path.isRoot() ? sentence : "At " + value.path + ": " + sentence;
    return AuditReader.rejected(origin, reason, located, value.bytes());
  }
}
