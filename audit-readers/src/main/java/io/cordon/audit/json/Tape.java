package io.cordon.audit.json;

import java.util.Arrays;

/**
 * The values of a JSON text in the order of the text, seven numbers each: where its bytes start,
 * where they end, its kind together with the position of the next sibling, how many elements or
 * members it has, and for a member of an object the {@link NameKey} of its name and where the name
 * starts and ends. The end of a name with escapes or non-ASCII characters is inverted.
 */
final class Tape {
  /** Numbers per value. */
  static final int STRIDE = 7;

  private static final int END = 1;
  private static final int KIND_AND_NEXT = 2;
  private static final int SIZE = 3;
  private static final int NAME_KEY = 4;
  private static final int NAME_START = 5;
  private static final int NAME_END = 6;

  private static final int KIND_SHIFT = 28;
  private static final int NEXT_MASK = (1 << KIND_SHIFT) - 1;
  private static final int BYTES_PER_VALUE = 24;

  /** A larger tape is not kept for the next text. */
  private static final int KEPT_VALUES = 2_048;

  /** The tape of a text that was read before in the same thread, for the next one. */
  private static final ThreadLocal<Tape> SPARE = new ThreadLocal<>();

  private int[] numbers;
  private int used;

  /** The values that were decoded, by their number in the order of the text. */
  private String[] texts;

  private Tape(int bytes) {
    int values = bytes / BYTES_PER_VALUE + 8;
    numbers = new int[values * STRIDE];
    texts = new String[Math.min(values, KEPT_VALUES)];
  }

  /** An empty tape for a text of so many bytes. */
  static Tape forText(int bytes) {
    Tape spare = SPARE.get();
    if (spare == null) {
      return new Tape(bytes);
    }
    SPARE.set(null);
    return spare;
  }

  /** Leaves the tape to the next text; nobody may use it for this one any more. */
  void release() {
    if (numbers.length <= KEPT_VALUES * STRIDE) {
      Arrays.fill(texts, 0, Math.min(used / STRIDE, texts.length), null);
      used = 0;
      SPARE.set(this);
    }
  }

  /** The decoded value if it was kept; else null. */
  String text(int node) {
    int value = node / STRIDE;
    return value < texts.length ? texts[value] : null;
  }

  /** Keeps a decoded value; those far behind in a long text are not kept. */
  void keep(int node, String text) {
    int value = node / STRIDE;
    if (value >= KEPT_VALUES) {
      return;
    }
    if (value >= texts.length) {
      texts = Arrays.copyOf(texts, Math.min(numbers.length / STRIDE, KEPT_VALUES));
    }
    texts[value] = text;
  }

  /** Adds a value that starts here; returns its node. */
  int add(int start) {
    int node = used;
    if (node + STRIDE > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
    }
    numbers[node] = start;
    used = node + STRIDE;
    return node;
  }

  /** Names a value that is a member. */
  void name(int node, int start, int end, int key) {
    numbers[node + NAME_KEY] = key;
    numbers[node + NAME_START] = start;
    numbers[node + NAME_END] = end;
  }

  /**
   * Completes a value: everything that was added after it is inside it.
   *
   * @param size elements or members
   */
  void complete(int node, JsonKind kind, int end, int size) {
    numbers[node + END] = end;
    numbers[node + KIND_AND_NEXT] = (kind.code() << KIND_SHIFT) | used;
    numbers[node + SIZE] = size;
  }

  int start(int node) {
    return numbers[node];
  }

  int end(int node) {
    return numbers[node + END];
  }

  JsonKind kind(int node) {
    return JsonKind.of(numbers[node + KIND_AND_NEXT] >>> KIND_SHIFT);
  }

  /** The position after the value and everything inside it. */
  int next(int node) {
    return numbers[node + KIND_AND_NEXT] & NEXT_MASK;
  }

  int size(int node) {
    return numbers[node + SIZE];
  }

  int nameKey(int node) {
    return numbers[node + NAME_KEY];
  }

  int nameStart(int node) {
    return numbers[node + NAME_START];
  }

  int nameEnd(int node) {
    return numbers[node + NAME_END];
  }
}
