package io.cordon.datagen.act;

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
  @Override
  public int compareTo(Episode other) {
    int byStart = Long.compare(startMillis, other.startMillis);
    return byStart != 0 ? byStart : Long.compare(order, other.order);
  }
}
