package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The brackets and commas between the values of a file. Those of a list are syntax and give no
 * reading; a line of any others is garbage, which must be counted.
 */
final class JsonListTracker {
  private static final int DEPTH_LIMIT = AuditReader.DEPTH_LIMIT;

  /**
   * A list that is never closed.
   *
   * @param line where it starts
   * @param separated whether commas separated its values, as in a list
   */
  record Unclosed(long line, boolean separated) {}

  /** What precedes a bracket or comma. */
  private enum Last {
    NOTHING,
    OPENING,
    COMMA,
    CLOSING,
    VALUE
  }

  private final long[] lines = new long[DEPTH_LIMIT];
  private final boolean[] alone = new boolean[DEPTH_LIMIT];
  private final boolean[] separated = new boolean[DEPTH_LIMIT];
  private final GrowingBytes bytesOfLine = new GrowingBytes();
  private int depth;
  private int beyondLimit;
  private Last last = Last.NOTHING;
  private int depthBefore;
  private int beyondLimitBefore;
  private Last lastBefore = Last.NOTHING;
  private boolean misplaced;
  private boolean opensAfterValue;
  private int opened;
  private boolean counted;

  boolean isOpen() {
    return depth > 0;
  }

  /** Adds a blank, bracket or comma of the line. */
  void add(int b) {
    if (bytesOfLine.size() <= AuditReader.KEPT_LIMIT_BYTES) {
      bytesOfLine.add(b);
    }
  }

  void open(long line) {
    boolean afterAnother = depth > 0 && (last == Last.VALUE || last == Last.CLOSING);
    opensAfterValue |= depth == 0 && last == Last.VALUE;
    opened++;
    misplaced |= afterAnother || depth == DEPTH_LIMIT;
    if (depth < DEPTH_LIMIT) {
      lines[depth] = line;
      alone[depth] = !counted;
      separated[depth] = false;
      depth++;
    } else {
      beyondLimit++;
    }
    last = Last.OPENING;
  }

  /** The line where the list starts if it is empty; else 0. */
  long close(long line) {
    boolean empty = last == Last.OPENING && depth > 0;
    misplaced |= depth == 0;
    last = Last.CLOSING;
    if (beyondLimit > 0) {
      beyondLimit--;
      return 0;
    }
    depth = Math.max(0, depth - 1);
    if (!empty) {
      return 0;
    }
    if (lines[depth] == line) {
      count(line);
    }
    return lines[depth];
  }

  void comma() {
    boolean afterValue = last == Last.VALUE || last == Last.CLOSING;
    misplaced |= depth == 0 || !afterValue;
    if (depth > 0) {
      separated[depth - 1] |= afterValue;
    }
    last = Last.COMMA;
  }

  /** A value starts in this line, so the line has a reading. */
  void value(long line) {
    last = Last.VALUE;
    count(line);
  }

  private void count(long line) {
    counted = true;
    for (int i = 0; i < depth; i++) {
      alone[i] &= lines[i] != line;
    }
  }

  /** Whether the line that ends here is garbage; lists that it opened are then discarded. */
  boolean endsGarbage() {
    // A page of records may follow a record, but nobody writes lists of lists there.
    boolean listOfLists = opensAfterValue && opened > 1;
    boolean garbage = (misplaced || listOfLists) && !counted;
    if (garbage) {
      depth = Math.min(depth, depthBefore);
      beyondLimit = Math.min(beyondLimit, beyondLimitBefore);
      last = lastBefore;
    }
    return garbage;
  }

  /** The line's brackets, commas and blanks, without blanks at both ends. */
  byte[] garbage() {
    byte[] bytes = bytesOfLine.copy();
    int start = 0;
    int end = bytes.length;
    while (start < end && bytes[start] <= ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] <= ' ') {
      end--;
    }
    return bytesOfLine.copy(start, end);
  }

  void newLine() {
    bytesOfLine.clear();
    depthBefore = depth;
    beyondLimitBefore = beyondLimit;
    lastBefore = last;
    misplaced = false;
    counted = false;
    opensAfterValue = false;
    opened = 0;
  }

  /** The open lists, the outermost first; one for each line that contains nothing else. */
  List<Unclosed> aloneInTheirLines() {
    List<Unclosed> unclosed = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      boolean list = separated[i];
      while (i + 1 < depth && lines[i + 1] == lines[i]) {
        i++;
        list |= separated[i];
      }
      if (alone[i]) {
        unclosed.add(new Unclosed(lines[i], list));
      }
    }
    return unclosed;
  }

  /** Whether an open list shares its line with a value. */
  boolean isOpenBesideValue() {
    boolean sharesLine = false;
    for (int i = 0; i < depth; i++) {
      sharesLine |= !alone[i];
    }
    return sharesLine;
  }
}
