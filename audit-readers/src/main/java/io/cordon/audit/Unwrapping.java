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
import io.cordon.audit.record.RecordReadings;
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
  private MessageLimit limit;
  private boolean stopped;

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
    limit = new MessageLimit(original.length);
    unwrap(new EnvelopedValue(json, 0, original, 0, EnvelopePath.ROOT));
  }

  private void unwrap(EnvelopedValue value) {
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

  private void unwrapList(EnvelopedValue list) {
    int element = list.json.first(list.node);
    if (element < 0) {
      skipEmpty();
    }
    for (int i = 0; element >= 0; i++) {
      EnvelopedValue value = list.inside(list.json, element, list.path.element(i));
      if (isTooMuch(value)) {
        return;
      }
      unwrap(value);
      element = list.json.next(list.node, element);
    }
  }

  private void unwrapText(EnvelopedValue text) {
    try {
      JsonIndex json = JsonIndex.of(text.json.text(text.node));
      unwrap(new EnvelopedValue(json, 0, null, text.depth + 1, text.path));
    } catch (InvalidJsonException notJson) {
      rejectText(text, notJson);
    }
  }

  private void rejectText(EnvelopedValue value, InvalidJsonException notJson) {
    String error = AuditReader.describe(notJson);
    reject(value, "not_json", "The wrapped text is not JSON: " + error + '.');
  }

  private void unwrapObject(EnvelopedValue value, Fields object) {
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
    if (OwnOutput.is(object)) {
      out.accept(Reading.skipped(origin, OwnOutput.WORD));
      return;
    }
    Content content = Envelopes.content(object);
    if (content != null && content.isReadable() && !content.isEmptyList()) {
      unwrapContent(value, content);
    } else if (!unwrapTable(value, object) && (object.isFlat() || !unwrapNames(value, object))) {
      unwrapOther(value, object, content);
    }
  }

  private void emit(EnvelopedValue value, NativeReader reader, Fields object) {
    readers.read(reader, object, origin, new Refusals(value)).forEach(out);
  }

  private void unwrapContent(EnvelopedValue value, Content content) {
    unwrap(value.inside(content.json(), content.node(), value.path.member(content.name())));
  }

  /** Whether the object is a table with its column names apart from its rows. */
  private boolean unwrapTable(EnvelopedValue value, Fields object) {
    if (TableAnswer.isAboutTheQuery(object)) {
      skipEmpty();
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
      skipEmpty();
    }
    for (int i = 0; row >= 0; i++) {
      EnvelopedValue element = value.inside(json, row, path.element(i));
      if (isTooMuch(element)) {
        return true;
      }
      unwrapRow(table, element);
      row = json.next(table.rows(), row);
    }
    return true;
  }

  private void unwrapRow(TableAnswer table, EnvelopedValue row) {
    try {
      Fields fields = table.row(row.node);
      if (fields != null) {
        limit.rebuilt(fields.json().length());
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
  private boolean unwrapNames(EnvelopedValue value, Fields object) {
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
  private boolean unwrapPrefix(EnvelopedValue value, Fields object) {
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
  private void unwrapOther(EnvelopedValue value, Fields object, Content content) {
    List<Content> inner = search.in(object);
    if (!inner.isEmpty()) {
      for (Content record : inner) {
        if (isTooMuch(value)) {
          return;
        }
        unwrapContent(value, record);
      }
    } else if (unwrapPrefix(value, object)) {
      return;
    } else if (Envelopes.carriesNothing(object)) {
      skipEmpty();
    } else if (content != null && !content.isReadable()) {
      EnvelopedValue text =
          value.inside(value.json, object.find(content.name()), value.path.member(content.name()));
      rejectText(text, content.broken());
    } else {
      List<String> names = object.names(NAMES_SHOWN);
      String seen =
          names.isEmpty() ? "it has no fields" : "its fields are " + String.join(", ", names);
      reject(value, UNKNOWN_SHAPE, "It is no record of a known shape; " + seen + '.');
    }
  }

  /** Whether the message has become too much: then the rest of it is one reject. */
  private boolean isTooMuch(EnvelopedValue next) {
    String reached = stopped ? null : limit.reached();
    if (reached != null) {
      stopped = true;
      String sentence = reached + "; it and all that follows in the message is not read.";
      out.accept(next.rejected(origin, RecordReadings.REASON, sentence, next.bytes()));
    }
    return stopped;
  }

  private void skipEmpty() {
    limit.unreadable();
    out.accept(Reading.skipped(origin, AuditReader.EMPTY));
  }

  private void reject(EnvelopedValue value, String reason, String sentence) {
    limit.unreadable();
    out.accept(value.rejected(origin, reason, sentence, value.bytes()));
  }

  /** The refusals of one record, which together keep no more of its bytes than one may. */
  private final class Refusals implements RecordReaders.Refusal {
    private static final byte[] NOTHING = {};

    private final EnvelopedValue value;
    private byte[] original;
    private long keptBytes;

    Refusals(EnvelopedValue value) {
      this.value = value;
    }

    @Override
    public Reading of(Origin at, String reason, String sentence) {
      limit.unreadable();
      original = original != null ? original : value.bytes();
      boolean kept = keptBytes == 0 || keptBytes + original.length <= AuditReader.KEPT_LIMIT_BYTES;
      keptBytes += kept ? original.length : 0;
      return kept
          ? value.rejected(at, reason, sentence, original)
          : value.rejected(
              at, reason, sentence + " The record is kept in its first reject.", NOTHING);
    }
  }
}
