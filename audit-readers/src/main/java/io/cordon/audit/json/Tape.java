package io.cordon.audit.json;

import java.util.Arrays;

/**
 * The values of a JSON text in the order of the text, five numbers each: where its bytes start,
 * where they end, its kind together with the position of the next sibling, and for a member of an
 * object the {@link NameKey} of its name and where the name starts. The start of a name with
 * escapes or non-ASCII characters is negated.
 */
final class Tape {
  /** Numbers per value. */
  static final int STRIDE = 5;

  private static final int KIND_SHIFT = 28;
  private static final int NEXT_MASK = (1 << KIND_SHIFT) - 1;
  private static final int BYTES_PER_VALUE = 24;

  private int[] numbers;
  private int size;

  Tape(int bytes) {
    numbers = new int[(bytes / BYTES_PER_VALUE + 8) * STRIDE];
  }

  /** Adds a value that starts here; returns its node. */
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

  /** Completes a value: everything that was added after it is inside it. */
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

  /** The position after the value and everything inside it. */
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
