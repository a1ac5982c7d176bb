package io.cordon.audit;

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
    /** Bytes that cannot be a value. */
    BROKEN,
    /** Nothing more. */
    END
  }

  private final ByteSource source;
  private final int limitBytes;
  private final ByteRun value = new ByteRun();
  private final ByteRun brackets = new ByteRun();
  private int openLists;
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
  ByteRun value() {
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

  /** Whether a list was opened and never closed. */
  boolean insideList() {
    return openLists > 0;
  }

  Found next() throws IOException {
    value.clear();
    int b = skipToValue();
    line = source.line();
    if (b == ByteSource.END) {
      return Found.END;
    }
    boolean whole;
    if (b == '{') {
      whole = new RecordScan(b).run();
    } else if (b == '"' && openLists > 0) {
      whole = scanText(b);
    } else {
      value.add(b);
      whole = broken("not_json", "there is text where a record should be");
      if (!source.readLine(value, limitBytes)) {
        source.skipLine();
      }
      newLine();
    }
    return whole ? Found.VALUE : Found.BROKEN;
  }

  /** Goes past blanks and the brackets and commas of lists; the first byte of the next value. */
  private int skipToValue() throws IOException {
    while (true) {
      int b = source.read();
      if (b == '\n') {
        newLine();
      } else if (b == ' ' || b == '\t' || b == '\r') {
        indent += atLineStart ? 1 : 0;
      } else if (b == '[' || b == ']' || b == ',') {
        openLists = Math.max(0, openLists + (b == '[' ? 1 : b == ']' ? -1 : 0));
        atLineStart = false;
      } else {
        atLineStart = false;
        return b;
      }
    }
  }

  private void newLine() {
    indent = 0;
    atLineStart = true;
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
