package io.cordon.audit.json;

import java.util.Arrays;

/**
 * The values of a JSON text in the order of the text, five numbers each: where its bytes start and
 * end, what it is and where the next value beside it stands, and for a member of an object the hash
 * of its name and where the name starts.
 *
 * <p>A name without escapes is hashed as {@link String#hashCode()} hashes it. A name with escapes,
 * or with letters beyond ASCII, has its start negated.
 */
final class Tape {
  /** Numbers for each value. */
  static final int STRIDE = 5;

  private static final int KIND_SHIFT = 28;
  private static final int NEXT_MASK = (1 << KIND_SHIFT) - 1;
  private static final int BYTES_A_VALUE = 24;

  private int[] numbers;
  private int size;

  Tape(int bytes) {
    numbers = new int[(bytes / BYTES_A_VALUE + 8) * STRIDE];
  }

  /** Adds a value that starts there; returns its place. */
  int add(int start, int nameKey, int nameStart) {
    int node = size;
    if (node + STRIDE > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
    }
    numbers[node] = start;
    numbers[node + 3] = nameKey;
    numbers[node + 4] = nameStart;
    size = node + STRIDE;
    return node;
  }

  /** The value is known in full; what was added since is within it. */
  void complete(int node, JsonKind kind, int end) {
    numbers[node + 1] = end;
    numbers[node + 2] = (kind.code() << KIND_SHIFT) | size;
  }

  int start(int node) {
    return numbers[node];
  }

  int end(int node) {
    return numbers[node + 1];
  }

  JsonKind kind(int node) {
    return JsonKind.of(numbers[node + 2] >>> KIND_SHIFT);
  }

  /** Behind the value and all that is in it. */
  int next(int node) {
    return numbers[node + 2] & NEXT_MASK;
  }

  int nameKey(int node) {
    return numbers[node + 3];
  }

  int nameStart(int node) {
    return numbers[node + 4];
  }
}
