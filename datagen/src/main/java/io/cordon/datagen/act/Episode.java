package io.cordon.datagen.act;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run of acts that belong together, such as a session or an incident, made only when its time
 * comes. Episodes are opened in their order, so that one may change what a later one finds.
 *
 * @param startMillis no act of it is earlier
 * @param order settles which of two that start together comes first
 */
public record Episode(long startMillis, long order, Supplier<List<Act>> acts)
    implements Comparable<Episode> {
  private static final Comparator<Episode> BY_START =
      Comparator.comparingLong(Episode::startMillis).thenComparingLong(Episode::order);

  @Override
  public int compareTo(Episode other) {
    return BY_START.compare(this, other);
  }
}
