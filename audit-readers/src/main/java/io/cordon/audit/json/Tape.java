package io.cordon.audit.json;

import java.util.Arrays;

/**
 * The values of a JSON text in the order of the text, seven numbers each: where its bytes start,
 * where they end, its kind together with the position of the next sibling, how many elements or
 * members it has, and for a member of an object the {@link NameHash} of its name and where the name
 * starts and ends. The end of a name with escapes or non-ASCII characters is inverted.
 */
final class Tape {
  /** Numbers per value. */
  static final int STRIDE = 7;

  private static final int END = 1;
  private static final int KIND_AND_NEXT = 2;
  private static final int SIZE = 3;
  private static final int NAME_HASH = 4;
  private static final int NAME_START = 5;
  private static final int NAME_END = 6;

  private static final int KIND_SHIFT = 28;
  private static final int NEXT_MASK = (1 << KIND_SHIFT) - 1;
  private static final int BYTES_PER_VALUE = 24;

  private int[] numbers;
  private int used;

  Tape(int bytes) {
    numbers = new int[(bytes / BYTES_PER_VALUE + 8) * STRIDE];
  }

  /** Adds a value that starts here; returns its node. */
  int add(int start) {
    int node = used;
    ensureRoom();
    numbers[node] = start;
    used = node + STRIDE;
    return node;
  }

  /** Names the member that is added next. */
  void name(int start, int end, int hash) {
    int node = used;
    ensureRoom();
    numbers[node + NAME_HASH] = hash;
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

  private void ensureRoom() {
    if (used + STRIDE > numbers.length) {
      numbers = Arrays.copyOf(numbers, numbers.length * 2);
    }
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

  int nameHash(int node) {
    return numbers[node + NAME_HASH];
  }

  int nameStart(int node) {
    return numbers[node + NAME_START];
  }

  int nameEnd(int node) {
    return numbers[node + NAME_END];
  }
}
