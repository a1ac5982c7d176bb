package io.cordon.audit.export;

import java.io.IOException;

/**
 * Cuts a text into the JSON values that lie side by side in it, as lines, as elements of a list of
 * any length or just one behind another, without holding more than one of them. It only looks at
 * brackets, quotes and line starts; whether a value is good JSON is seen later.
 */
final class JsonValues {
  private static final int LOOK_AHEAD_BYTES = 1 << 16;

  /** What was found. */
  enum Found {
    /** A value that ends where it should. */
    VALUE,
    /** A list without anything in it. */
    EMPTY,
    /** A line of brackets and commas that belong to no list. */
    GARBAGE,
    /** Bytes that cannot be a value. */
    BROKEN,
    /** Nothing more. */
    END
  }

  private final ByteSource source;
  private final int limitBytes;
  private final GrowingBytes value = new GrowingBytes();
  private final GrowingBytes brackets = new GrowingBytes();
  private final OpenLists lists = new OpenLists();
  private int first;
  private long line;
  private int indent;
  private boolean atLineStart = true;
  private String reason;
  private String fault;

  JsonValues(ByteSource source, int limitBytes) {
    this.source = source;
    this.limitBytes = limitBytes;
  }

  /** The bytes of what was found last. */
  GrowingBytes value() {
    return value;
  }

  /** The line where what was found last starts. */
  long line() {
    return line;
  }

  /** A short fixed word for what is broken. */
  String reason() {
    return reason;
  }

  /** What is broken, as the end of a sentence about the value. */
  String fault() {
    return fault;
  }

  /** The lists around what was found last. */
  OpenLists lists() {
    return lists;
  }

  /** Passes over the rest of a line that is too long; false if the input ended before it did. */
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
    boolean whole;
    if (first == '{') {
      whole = new RecordScan(first).run();
    } else if (first == '"' && lists.isOpen()) {
      whole = scanText(first);
    } else {
      value.add(first);
      whole = broken("not_json", "there is text where a record should be");
      if (!source.readLine(value, limitBytes)) {
        source.skipLine();
      }
      newLine();
    }
    return whole ? Found.VALUE : Found.BROKEN;
  }

  /** Goes past blanks and the brackets and commas of lists; null where a value starts. */
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

  /** Whether it closes a list without anything in it. */
  private boolean separator(int b) {
    lists.add(b);
    long emptySince = 0;
    if (b == '[') {
      lists.open(source.line());
    } else if (b == ',') {
      lists.comma();
    } else {
      emptySince = lists.close(source.line());
    }
    line = emptySince;
    return emptySince > 0;
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

  private boolean broken(String reason, String fault) {
    this.reason = reason;
    this.fault = fault;
    return false;
  }

  /** One pass over a record, from its opening to its closing bracket. */
  private final class RecordScan {
    private final int indentOfRecord = indent;
    private boolean inText;
    private boolean escaped;
    private boolean behindText;
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
          behindText = !inText;
          escaped = b == '\\' && !escaped;
        } else if (b == '\n') {
          lineStart = true;
          indentOfLine = 0;
          lines++;
        } else if (b == ' ' || b == '\t' || b == '\r') {
          indentOfLine++;
        } else if (!sign(b)) {
          return tornAt();
        } else if (brackets.size() == 0) {
          return true;
        }
      }
      return tooLong();
    }

    /** Takes in more of the line, for the next record may start in it. */
    private boolean tornAt() throws IOException {
      if (source.readLine(value, Math.min(limitBytes, value.size() + LOOK_AHEAD_BYTES))) {
        newLine();
      }
      return broken("not_json", "its quotes or brackets do not match");
    }

    /** A byte that is neither blank nor within a text; false if it cannot be there. */
    private boolean sign(int b) {
      if (lines == 0) {
        sharesFirstLine = true;
      } else if (lineStart && indentWithin < 0) {
        indentWithin = indentOfLine;
      }
      lineStart = false;
      boolean mayFollowText = b == ':' || b == ',' || b == '}' || b == ']';
      if (behindText && !mayFollowText) {
        return false;
      }
      behindText = false;
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

    /** A bracket no further in than the record's own, where its inner lines are further in. */
    private boolean startsNextRecord() {
      return indentOfLine <= indentOfRecord && (sharesFirstLine || indentWithin > indentOfRecord);
    }
  }
}
