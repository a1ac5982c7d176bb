package io.cordon.audit.json;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the members of one object by name; the last of several with the same name. The usual object
 * gets a small hash table. One whose names collide in it, by chance or because they were made to,
 * gets a map in which they cannot.
 */
public final class MemberLookup {
  private static final int NONE = -1;

  /** The whole text is at this node, so that it is no member. */
  private static final int FREE = 0;

  /** Steps from a name's own place in the table to where it is found. */
  private static final int MOST_STEPS = 16;

  /** 2³² divided by the golden ratio: Knuth's multiplicative hash. */
  private static final int SPREAD = 0x9E3779B9;

  private final JsonIndex json;
  private final int[] nodes;
  private final int shift;
  private final Map<String, Integer> byName;

  public MemberLookup(JsonIndex json, int object) {
    this.json = json;
    nodes = new int[Integer.highestOneBit(json.size(object) | 1) * 4];
    shift = Integer.numberOfLeadingZeros(nodes.length) + 1;
    byName = isFilled(object) ? null : named(json, object);
  }

  /** False where too many names collide. */
  private boolean isFilled(int object) {
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      int slot = slot(json.nameKey(node));
      int steps = 0;
      while (nodes[slot] != FREE && !json.sameName(nodes[slot], node)) {
        slot = nextSlot(slot);
        if (++steps > MOST_STEPS) {
          return false;
        }
      }
      nodes[slot] = node;
    }
    return true;
  }

  /** Java's map keeps texts of one hash in order, so that it stays fast. */
  private static Map<String, Integer> named(JsonIndex json, int object) {
    Map<String, Integer> named = new HashMap<>();
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      named.put(json.name(node), node);
    }
    return named;
  }

  /** The member's node; negative when there is none. */
  public int find(String name) {
    if (byName != null) {
      return byName.getOrDefault(name, NONE);
    }
    AsciiText asked = AskedNames.of(name);
    int slot = slot(asked.key);
    int node = nodes[slot];
    while (node != FREE && !json.isNamed(node, asked)) {
      slot = nextSlot(slot);
      node = nodes[slot];
    }
    return node == FREE ? NONE : node;
  }

  private int slot(int key) {
    return (key * SPREAD) >>> shift;
  }

  private int nextSlot(int slot) {
    return (slot + 1) & (nodes.length - 1);
  }
}
