package io.cordon.audit;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
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
   * Records may be wrapped this often. The answer of a search, in it a list, in it a document, in
   * it an alert, in it a collector's message, in it the record as text: each counts as one or two.
   */
  public static final int DEPTH_LIMIT = 12;

  private final RecordReaders readers;

  /** Recognises the source by content. */
  public AuditReader(Clock clock) {
    this(clock, null);
  }

  /**
   * @param onlySource the source of all records; null to recognise it by content
   */
  public AuditReader(Clock clock, LogSource onlySource) {
    readers = new RecordReaders(clock, onlySource);
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
    int start = startsWithByteOrderMark(bytes) ? 3 : 0;
    try (JsonIndex json = JsonIndex.of(bytes, start, bytes.length - start)) {
      new Unwrapping(readers, origin, out).read(json, bytes);
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

  static String describe(InvalidJsonException notJson) {
    return notJson.getMessage() + " (byte " + (notJson.offset() + 1) + ')';
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
