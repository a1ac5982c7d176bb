package io.cordon.audit.json;

import java.util.Arrays;

/**
 * Finds the members of one object by name; the last of several with the same name. Uses a hash
 * table for few members and a linear search for many, so that names made to collide cost no more.
 */
public final class MemberLookup {
  private static final int HASHED_LIMIT = 256;
  private static final int FREE = -1;

  /** 2³² divided by the golden ratio: Knuth's multiplicative hash. */
  private static final int SPREAD = 0x9E3779B9;

  private final JsonIndex json;
  private final int object;
  private final int[] nodes;

  public MemberLookup(JsonIndex json, int object) {
    this.json = json;
    this.object = object;
    int members = 0;
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      members++;
    }
    nodes = members <= HASHED_LIMIT ? new int[Integer.highestOneBit(members | 1) * 4] : null;
    if (nodes != null) {
      fill();
    }
  }

  private void fill() {
    Arrays.fill(nodes, FREE);
    for (int node = json.first(object); node >= 0; node = json.next(object, node)) {
      int slot = slot(json.nameKey(node));
      while (nodes[slot] != FREE && !json.sameName(nodes[slot], node)) {
        slot = nextSlot(slot);
      }
      nodes[slot] = node;
    }
  }

  /** The member's node; negative when there is none. */
  public int find(String name) {
    if (nodes == null) {
      return json.find(object, name);
    }
    int key = NameKey.of(name);
    int slot = slot(key);
    while (nodes[slot] != FREE && !json.isNamed(nodes[slot], name, key)) {
      slot = nextSlot(slot);
    }
    return nodes[slot];
  }

  private int slot(int key) {
    return ((key * SPREAD) >>> 16) & (nodes.length - 1);
  }

  private int nextSlot(int slot) {
    return (slot + 1) & (nodes.length - 1);
  }
}
