package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads every JSON record of a file; after a broken one it resumes where the next one starts. */
final class JsonExport {
  /**
   * How many bytes may be read again after broken records: a limit on the work for a hostile file.
   */
  private static final long REREAD_LIMIT_BYTES = 512L << 20;

  private final ByteSource source;
  private final JsonValues values;
  private final RecordOutput out;
  private long rereadBytes;

  JsonExport(ByteSource source, int limitBytes, RecordOutput out) {
    this.source = source;
    this.values = new JsonValues(source, limitBytes, out);
    this.out = out;
  }

  void read() throws IOException {
    boolean endsBroken = false;
    JsonValues.Found found = values.next();
    while (found != JsonValues.Found.END) {
      endsBroken = found == JsonValues.Found.BROKEN;
      switch (found) {
        case BROKEN -> recover(values.reason(), values.error());
        case GARBAGE -> rejectGarbage(values.value().copy());
        case READ_VALUE -> {}
        case EMPTY -> out.skip(values.line(), AuditReader.EMPTY);
        default -> readValue();
      }
      found = values.next();
    }
    rejectUnclosedLists(endsBroken);
  }

  private void rejectGarbage(byte[] bytes) {
    String sentence = "The line contains only brackets and commas that belong to no list.";
    out.reject(values.line(), "not_json", sentence, bytes);
  }

  private void rejectUnclosedLists(boolean endsBroken) {
    for (JsonListTracker.Unclosed list : values.lists().aloneInTheirLines()) {
      String sentence = "The list that starts here is never closed; its end is missing.";
      String reason = list.separated() ? "truncated" : "not_json";
      out.reject(list.line(), reason, sentence, new byte[0]);
    }
    if (values.lists().isOpenBesideValue() && !endsBroken) {
      reject("truncated", "The file ends within a list; its end is missing", new byte[0]);
    }
  }

  private void readValue() throws IOException {
    byte[] bytes = values.value().copy();
    String error = out.readJson(bytes, values.line());
    if (error != null && !isReadFromWindows(bytes)) {
      recover("not_json", error);
    }
  }

  private boolean isReadFromWindows(byte[] bytes) {
    byte[] utf8 = out.text().fromWindows(bytes);
    return utf8 != null && out.readJson(utf8, values.line()) == null;
  }

  /** Rejects the broken record, up to where the next one seems to start. */
  private void recover(String reason, String error) throws IOException {
    byte[] bytes = values.value().copy();
    int next = rereadBytes < REREAD_LIMIT_BYTES ? nextRecord(bytes) : -1;
    if (next > 0) {
      rereadBytes += bytes.length - next;
      reject(reason, "The record cannot be read: " + error, Arrays.copyOf(bytes, next));
      source.pushBack(Arrays.copyOfRange(bytes, next, bytes.length), lineAt(bytes, next));
      return;
    }
    if (reason.equals("too_long") && !values.skipLine()) {
      error += ", and nothing after line " + values.line() + " could be read";
    }
    reject(reason, "The record cannot be read: " + error, bytes);
  }

  private void reject(String reason, String sentence, byte[] bytes) {
    out.reject(values.line(), reason, sentence + '.', trimmed(bytes));
  }

  private long lineAt(byte[] bytes, int position) {
    long line = values.line();
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /**
   * All records of one export begin with the same field: the next record starts where a bracket and
   * that field occur again. -1 if they do not.
   */
  private static int nextRecord(byte[] bytes) {
    String name = firstField(bytes);
    if (name == null) {
      return -1;
    }
    byte[] field = name.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '{' && startsWith(bytes, skipBlanks(bytes, i + 1), field)) {
        return i;
      }
    }
    return -1;
  }

  /** The first field's name with its quotes; null if it cannot be found. */
  private static String firstField(byte[] bytes) {
    int start = skipBlanks(bytes, 1);
    if (start >= bytes.length || bytes[start] != '"') {
      return null;
    }
    int end = start + 1;
    while (end < bytes.length && bytes[end] != '"' && end - start < 100) {
      end++;
    }
    boolean closed = end < bytes.length && bytes[end] == '"';
    return closed ? new String(bytes, start, end + 1 - start, StandardCharsets.ISO_8859_1) : null;
  }

  private static int skipBlanks(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] start) {
    return from + start.length <= bytes.length
        && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
  }

  /** Without the blanks and commas at the end, which separated it from the next value. */
  private static byte[] trimmed(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && ((bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') || bytes[end - 1] == ',')) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
