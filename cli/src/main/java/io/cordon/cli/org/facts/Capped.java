package io.cordon.cli.org.facts;

import java.io.Serializable;
import java.util.List;

/**
 * The first of a list that may be too long to print.
 *
 * @param more how many others there are
 */
public record Capped<T>(List<T> first, long more) implements Serializable {
  public Capped {
    first = List.copyOf(first);
  }

  public static <T> Capped<T> of(List<T> all, int most) {
    return new Capped<>(all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most));
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }
}
