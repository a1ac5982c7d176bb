package io.cordon.audit;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one line or one message: a native record, an envelope around one, or an array of them. The
 * source is recognised by content. Never throws, whatever the bytes are: each native record gives
 * at least one reading, one for each event in it and each file of the event. Bytes that cannot be
 * read give a reject.
 */
public final class AuditReader implements Serializable {
  /** Longer lines and messages are rejected. */
  public static final int LENGTH_LIMIT_BYTES = 16 << 20;

  /** A reject keeps at most this much of the original. */
  public static final int KEPT_LIMIT_BYTES = 256 << 10;

  /** The word under which a list, an API response or a message without records is counted. */
  public static final String EMPTY = "empty";

  /**
   * Records may be wrapped this often: an API response, in it a collector's message, in it the row
   * of an export, in it the record as text.
   */
  public static final int DEPTH_LIMIT = 4;

  private static final int NAMES_SHOWN = 12;

  private final Clock clock;
  private final LogSource onlySource;

  /** Recognises the source by content. */
  public AuditReader(Clock clock) {
    this(clock, null);
  }

  /**
   * @param onlySource the source of all records; null to recognise it by content
   */
  public AuditReader(Clock clock, LogSource onlySource) {
    this.clock = clock;
    this.onlySource = onlySource;
  }

  /** Emits at least one reading, except for no bytes at all. */
  public void read(byte[] bytes, Origin origin, Consumer<Reading> out) {
    if (bytes.length > LENGTH_LIMIT_BYTES) {
      String sentence = "It is " + bytes.length + " bytes long; the limit is " + LENGTH_LIMIT_BYTES;
      out.accept(rejected(origin, "too_long", sentence + '.', bytes));
      return;
    }
    if (isBlank(bytes)) {
      if (bytes.length > 0) {
        out.accept(Reading.skipped(origin, EMPTY));
      }
      return;
    }
    String error = readJson(bytes, origin, out);
    if (error != null) {
      out.accept(rejected(origin, "not_json", "It is not JSON: " + error + '.', bytes));
    }
  }

  /**
   * Reads these bytes if they are JSON and returns null; else emits nothing and returns the error.
   */
  public String readJson(byte[] bytes, Origin origin, Consumer<Reading> out) {
    try {
      int start = startsWithByteOrderMark(bytes) ? 3 : 0;
      JsonIndex json = JsonIndex.of(bytes, start, bytes.length - start);
      unwrap(json, 0, bytes, 0, origin, out);
      return null;
    } catch (InvalidJsonException notJson) {
      return describe(notJson);
    }
  }

  /** Whether a text is a JSON object or list. */
  public boolean isJson(String text) {
    try {
      JsonKind kind = JsonIndex.of(text).kind(0);
      return kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
    } catch (InvalidJsonException notJson) {
      return false;
    }
  }

  private static String describe(InvalidJsonException notJson) {
    return notJson.getMessage() + " (byte " + (notJson.offset() + 1) + ')';
  }

  /**
   * @param original the bytes of the line or message when this value is all of it; else null
   */
  private void unwrap(
      JsonIndex json, int node, byte[] original, int depth, Origin origin, Consumer<Reading> out) {
    if (depth > DEPTH_LIMIT) {
      String sentence = "Records are wrapped more than " + DEPTH_LIMIT + " times.";
      out.accept(rejected(origin, "unknown_shape", sentence, bytes(json, node, original)));
      return;
    }
    switch (json.kind(node)) {
      case ARRAY -> unwrapList(json, node, depth, origin, out);
      case TEXT, ENCODED_TEXT -> unwrapText(json, node, original, depth, origin, out);
      case OBJECT -> unwrapObject(new Fields(json, node), original, depth, origin, out);
      default -> {
        String sentence = "It is a bare " + json.kind(node).caption() + ", not a record.";
        out.accept(rejected(origin, "unknown_shape", sentence, bytes(json, node, original)));
      }
    }
  }

  private void unwrapList(
      JsonIndex json, int list, int depth, Origin origin, Consumer<Reading> out) {
    int element = json.first(list);
    if (element < 0) {
      out.accept(Reading.skipped(origin, EMPTY));
    }
    for (; element >= 0; element = json.next(list, element)) {
      unwrap(json, element, null, depth + 1, origin, out);
    }
  }

  private void unwrapObject(
      Fields object, byte[] original, int depth, Origin origin, Consumer<Reading> out) {
    int content = Envelopes.exportRow(object);
    NativeReader reader = content >= 0 ? null : readerOf(object);
    if (content < 0 && reader == null) {
      content = Envelopes.content(object);
    }
    if (content >= 0) {
      unwrap(object.json(), content, null, depth + 1, origin, out);
    } else {
      readings(reader, object, original, origin).forEach(out);
    }
  }

  private void unwrapText(
      JsonIndex json, int node, byte[] original, int depth, Origin origin, Consumer<Reading> out) {
    try {
      unwrap(JsonIndex.of(json.text(node)), 0, null, depth + 1, origin, out);
    } catch (InvalidJsonException notJson) {
      String sentence = "The wrapped text is not JSON: " + describe(notJson) + '.';
      out.accept(rejected(origin, "not_json", sentence, bytes(json, node, original)));
    }
  }

  private List<Reading> readings(
      NativeReader reader, Fields record, byte[] original, Origin origin) {
    if (reader == null) {
      List<String> names = record.names(NAMES_SHOWN);
      String seen =
          names.isEmpty() ? "it has no fields" : "its fields are " + String.join(", ", names);
      String sentence = "It is no record of a known shape; " + seen + '.';
      return List.of(rejected(origin, "unknown_shape", sentence, bytes(record, original)));
    }
    Origin from = origin.from(reader.source().id());
    try {
      return limited(reader.read(record, from, Instant.now(clock)));
    } catch (UnreadableRecordException unreadable) {
      byte[] bytes = bytes(record, original);
      return List.of(rejected(from, unreadable.reason(), unreadable.getMessage(), bytes));
    } catch (RuntimeException fault) {
      // A record that a reader fails on must not stop all others; the reject reports it.
      String sentence = "The reader failed on it: " + fault + '.';
      return List.of(rejected(from, "reader_fault", sentence, bytes(record, original)));
    }
  }

  private static List<Reading> limited(List<Reading> readings) {
    return readings.size() == 1
        ? List.of(limited(readings.get(0)))
        : readings.stream().map(AuditReader::limited).toList();
  }

  private static Reading limited(Reading reading) {
    Activity activity = reading.activity();
    return activity == null
        ? reading
        : Reading.of(reading.origin(), ActivityLimits.within(activity));
  }

  private NativeReader readerOf(Fields record) {
    for (NativeReader reader : NativeReaders.ALL) {
      if ((onlySource == null || onlySource == reader.source()) && reader.recognises(record)) {
        return reader;
      }
    }
    return null;
  }

  /** A reject; of a very long original it keeps only the start, and says so. */
  public static Reading rejected(Origin origin, String reason, String why, byte[] bytes) {
    String sentence = ActivityLimits.cut(why);
    if (bytes.length <= KEPT_LIMIT_BYTES) {
      return Reading.rejected(Reject.of(origin, reason, sentence, bytes));
    }
    String kept = sentence + " Kept are the first " + KEPT_LIMIT_BYTES + " bytes.";
    byte[] start = Arrays.copyOf(bytes, wholeCharacters(bytes, KEPT_LIMIT_BYTES));
    return Reading.rejected(Reject.of(origin, reason, kept, start));
  }

  /** The largest length up to this that cuts no UTF-8 character in two. */
  private static int wholeCharacters(byte[] bytes, int length) {
    int end = length;
    while (end > length - 4 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return end;
  }

  private static byte[] bytes(Fields record, byte[] original) {
    return bytes(record.json(), record.object(), original);
  }

  private static byte[] bytes(JsonIndex json, int node, byte[] original) {
    return original != null ? original : json.bytes(node);
  }

  /** Whether there is nothing but whitespace, control characters and a byte order mark. */
  public static boolean isBlank(byte[] bytes) {
    for (int i = startsWithByteOrderMark(bytes) ? 3 : 0; i < bytes.length; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
