package io.cordon.datagen;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run of rows that belong together, a session or an incident, made only when its time comes.
 *
 * @param startMillis no row of it is earlier
 * @param order settles which of two that start together comes first
 */
record Episode(long startMillis, long order, Supplier<List<Row>> rows)
    implements Comparable<Episode> {
  private static final Comparator<Episode> BY_START =
      Comparator.comparingLong(Episode::startMillis).thenComparingLong(Episode::order);

  @Override
  public int compareTo(Episode other) {
    return BY_START.compare(this, other);
  }
}
