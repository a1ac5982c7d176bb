package io.cordon.audit.envelope;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a value stands within its envelopes, such as {@code hits.hits[2]._source.message}. It is
 * only put together when a reject needs it.
 */
public final class EnvelopePath {
  /** The line or message itself. */
  public static final EnvelopePath ROOT = new EnvelopePath(null, "");

  private static final int NAME_LIMIT_CHARACTERS = 60;

  private final EnvelopePath outer;
  private final String step;

  private EnvelopePath(EnvelopePath outer, String step) {
    this.outer = outer;
    this.step = step;
  }

  /** The value of a field of the object that stands here. */
  public EnvelopePath member(String name) {
    return new EnvelopePath(this, name);
  }

  /**
   * An element of the list that stands here.
   *
   * @param position counted from 0
   */
  public EnvelopePath element(int position) {
    return new EnvelopePath(this, "[" + position + ']');
  }

  public boolean isRoot() {
    return outer == null;
  }

  @Override
  public String toString() {
    Deque<String> steps = new ArrayDeque<>();
    for (EnvelopePath at = this; at.outer != null; at = at.outer) {
      steps.push(at.step);
    }
    StringBuilder path = new StringBuilder();
    for (String part : steps) {
      if (path.length() > 0 && !part.startsWith("[")) {
        path.append('.');
      }
      path.append(part, 0, Math.min(part.length(), NAME_LIMIT_CHARACTERS));
    }
    return path.toString();
  }
}
