package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.Envelopes;
import java.util.ArrayList;
import java.util.List;

/**
 * The brackets and commas between the values of a file: those of a list are its grammar and need no
 * reading, a line of any others is garbage that must be counted.
 */
final class OpenLists {
  private static final int DEPTH_LIMIT = Envelopes.DEPTH_LIMIT;

  /**
   * A list that was opened and never closed.
   *
   * @param line where it was opened
   * @param separated whether values followed with commas between them, as in a list
   */
  record Unclosed(long line, boolean separated) {}

  /** What a bracket or comma follows. */
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
  private boolean counted;

  boolean isOpen() {
    return depth > 0;
  }

  /** A blank, bracket or comma of the line. */
  void add(int b) {
    if (bytesOfLine.size() <= AuditReader.KEPT_LIMIT_BYTES) {
      bytesOfLine.add(b);
    }
  }

  void open(long line) {
    boolean behindAnother = last == Last.VALUE || (last == Last.CLOSING && depth > 0);
    misplaced |= behindAnother || depth == DEPTH_LIMIT;
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

  /** The line where the list was opened if nothing is in it; else 0. */
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
    boolean behindValue = last == Last.VALUE || last == Last.CLOSING;
    misplaced |= depth == 0 || !behindValue;
    if (depth > 0) {
      separated[depth - 1] |= behindValue;
    }
    last = Last.COMMA;
  }

  /** A value starts in this line, so that the line has a reading. */
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

  /** Whether the line that ends here is garbage; what it opened is then forgotten. */
  boolean endsGarbage() {
    boolean garbage = misplaced && !counted;
    if (garbage) {
      depth = Math.min(depth, depthBefore);
      beyondLimit = Math.min(beyondLimit, beyondLimitBefore);
      last = lastBefore;
    }
    return garbage;
  }

  /** The line's brackets, commas and blanks, without blanks at either end. */
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
  }

  /** The lists still open, the outermost first; one for each line that holds nothing else. */
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

  /** Whether a list is open that shares its line with a value. */
  boolean isOpenBesideValue() {
    boolean beside = false;
    for (int i = 0; i < depth; i++) {
      beside |= !alone[i];
    }
    return beside;
  }
}
