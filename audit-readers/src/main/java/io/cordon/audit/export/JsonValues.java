package io.cordon.audit.export;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import java.io.IOException;

/**
 * Cuts a text into JSON values: lines, elements of a list of any length, or values one after
 * another. Holds only one of them in memory. It looks only at brackets, quotes and line starts;
 * whether a value is valid JSON is checked later.
 */
final class JsonValues {
  private static final int LOOK_AHEAD_BYTES = 1 << 16;
  private static final int RECORD_SEPARATOR = 0x1E;

  /** What was found. */
  enum Found {
    /** A complete value. */
    VALUE,
    /** The same, and it was read. */
    READ_VALUE,
    /** An empty list. */
    EMPTY,
    /** A line of brackets and commas that belong to no list. */
    GARBAGE,
    /** Bytes that are no value. */
    BROKEN,
    /** The end of the text. */
    END
  }

  private final ByteSource source;
  private final int limitBytes;
  private final WholeLines wholeLines;
  private final GrowingBytes value = new GrowingBytes();
  private final GrowingBytes brackets = new GrowingBytes();
  private final JsonListTracker lists = new JsonListTracker();
  private int first;
  private long line;
  private int indent;
  private boolean atLineStart = true;
  private String reason;
  private String error;

  JsonValues(ByteSource source, int limitBytes, RecordOutput out) {
    this.source = source;
    this.limitBytes = limitBytes;
    this.wholeLines = new WholeLines(source, limitBytes, out);
  }

  /** The bytes of the last result. */
  GrowingBytes value() {
    return value;
  }

  /** The line where the last result starts. */
  long line() {
    return line;
  }

  /** The reject reason of a broken value. */
  String reason() {
    return reason;
  }

  /** What is wrong with a broken value, as the end of a sentence about it. */
  String error() {
    return error;
  }

  /** The lists that contain the last result. */
  JsonListTracker lists() {
    return lists;
  }

  /** Skips the rest of a line that is too long; false if the input ended before the line did. */
  boolean skipLine() throws IOException {
    newLine();
    return source.skipLine();
  }

  Found next() throws IOException {
    value.clear();
    Found between = skipToValue();
    if (between != null) {
      return between;
    }
    line = source.line();
    lists.value(line);
    if (first == '{' && wholeLines.read(line)) {
      return Found.READ_VALUE;
    }
    boolean isText = first == '"' && lists.isOpen();
    boolean whole =
        first == '{' ? new RecordScan(first).run() : isText ? scanText(first) : readLine();
    return whole ? Found.VALUE : Found.BROKEN;
  }

  /** A line is a value if it is one text with JSON in it: a program encoded the record twice. */
  private boolean readLine() throws IOException {
    value.add(first);
    boolean complete = source.readLine(value, limitBytes);
    if (!complete) {
      source.skipLine();
    }
    newLine();
    return (complete && first == '"' && isTextOfJson())
        || broken("not_json", "there is text where a record should be");
  }

  private boolean isTextOfJson() {
    try {
      JsonIndex json = JsonIndex.of(value.copy(), 0, value.size());
      String text = json.kind(0).isText() ? json.text(0).stripLeading() : "";
      return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"");
    } catch (InvalidJsonException otherText) {
      return false;
    }
  }

  /** Skips blanks and the brackets and commas of lists; null where a value starts. */
  private Found skipToValue() throws IOException {
    while (true) {
      first = source.read();
      if (first == '\n' || first == ByteSource.END) {
        if (lists.endsGarbage()) {
          value.add(lists.garbage());
          line = source.line() - (first == '\n' ? 1 : 0);
          newLine();
          return Found.GARBAGE;
        }
        newLine();
        if (first == ByteSource.END) {
          line = source.line();
          return Found.END;
        }
      } else if (first == ' ' || first == '\t' || first == '\r') {
        lists.add(first);
        indent += atLineStart ? 1 : 0;
      } else if (isMark()) {
        // Between files that were put together, and before each text of a sequence.
      } else if (first == '[' || first == ']' || first == ',') {
        atLineStart = false;
        if (separator(first)) {
          return Found.EMPTY;
        }
      } else {
        atLineStart = false;
        return null;
      }
    }
  }

  /** Whether the byte is a record separator, or begins a byte order mark, which is then skipped. */
  private boolean isMark() throws IOException {
    return first == RECORD_SEPARATOR || (first == 0xEF && source.skip(0xBB, 0xBF));
  }

  /** Whether the bracket closes an empty list. */
  private boolean separator(int b) {
    lists.add(b);
    line = 0;
    if (b == '[') {
      lists.open(source.line());
    } else if (b == ',') {
      lists.comma();
    } else {
      line = lists.close(source.line());
    }
    return line > 0;
  }

  private void newLine() {
    indent = 0;
    atLineStart = true;
    lists.newLine();
  }

  private boolean scanText(int quote) throws IOException {
    value.add(quote);
    boolean escaped = false;
    while (value.size() < limitBytes) {
      int b = source.read();
      if (b == ByteSource.END) {
        return broken("truncated", "the file ends within it");
      }
      value.add(b);
      if (b == '\n') {
        newLine();
        return broken("not_json", "a line ends within a text");
      }
      if (b == '"' && !escaped) {
        return true;
      }
      escaped = b == '\\' && !escaped;
    }
    return tooLong();
  }

  private boolean tooLong() {
    return broken("too_long", "it is longer than the limit of " + limitBytes + " bytes");
  }

  private boolean broken(String reason, String error) {
    this.reason = reason;
    this.error = error;
    return false;
  }

  /** One pass over a record, from its opening to its closing bracket. */
  private final class RecordScan {
    private final int indentOfRecord = indent;
    private boolean inText;
    private boolean escaped;
    private boolean afterText;
    private boolean lineStart;
    private boolean sharesFirstLine;
    private int lines;
    private int indentOfLine;
    private int indentWithin = -1;

    RecordScan(int opening) {
      brackets.clear();
      brackets.add(opening);
      value.add(opening);
    }

    boolean run() throws IOException {
      while (value.size() < limitBytes) {
        int b = source.read();
        if (b == ByteSource.END) {
          return broken("truncated", "the file ends within it");
        }
        if (lineStart && b == '{' && startsNextRecord()) {
          source.unread(b);
          newLine();
          indent = indentOfLine;
          return broken("truncated", "the next record starts within it");
        }
        value.add(b);
        if (inText) {
          if (b == '\n') {
            newLine();
            return broken("not_json", "a line ends within a text");
          }
          inText = b != '"' || escaped;
          afterText = !inText;
          escaped = b == '\\' && !escaped;
        } else if (b == '\n') {
          lineStart = true;
          indentOfLine = 0;
          lines++;
        } else if (b == ' ' || b == '\t' || b == '\r') {
          indentOfLine++;
        } else if (!token(b)) {
          return mismatch();
        } else if (brackets.size() == 0) {
          return true;
        }
      }
      return tooLong();
    }

    /** Adds the rest of the line to the broken value: the next record may start in it. */
    private boolean mismatch() throws IOException {
      if (source.readLine(value, Math.min(limitBytes, value.size() + LOOK_AHEAD_BYTES))) {
        newLine();
      }
      return broken("not_json", "its quotes or brackets do not match");
    }

    /** Handles a byte that is neither blank nor within a text; false if it is not allowed there. */
    private boolean token(int b) {
      if (lines == 0) {
        sharesFirstLine = true;
      } else if (lineStart && indentWithin < 0) {
        indentWithin = indentOfLine;
      }
      lineStart = false;
      if (afterText && b != ':' && b != ',' && b != '}' && b != ']') {
        return false;
      }
      afterText = false;
      if (b == '"') {
        inText = true;
        escaped = false;
      } else if (b == '{' || b == '[') {
        brackets.add(b);
      } else if (b == '}' || b == ']') {
        return brackets.removeLast() == (b == '}' ? '{' : '[');
      }
      return true;
    }

    /** Whether the bracket is indented no more than the record's own, while its inner lines are. */
    private boolean startsNextRecord() {
      return indentOfLine <= indentOfRecord && (sharesFirstLine || indentWithin > indentOfRecord);
    }
  }
}
