package io.cordon.datagen;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The audit log of some episodes as it is handed over: in order of delivery, made as it is read. It
 * holds only the rows that have happened and are not delivered yet.
 */
final class Timeline implements Iterator<NativeRecord> {

  private record Delivered(long atMillis, long tie, Row row) {}

  private static final Comparator<Delivered> IN_ORDER =
      Comparator.comparingLong(Delivered::atMillis).thenComparingLong(Delivered::tie);

  private final PriorityQueue<Delivered> pending = new PriorityQueue<>(IN_ORDER);
  private final Iterator<Episode> episodes;
  private final Delivery delivery;
  private final RowText text;
  private final long fromMillis;
  private final long toMillis;
  private Episode upcoming;

  /**
   * Keeps of the episodes, which come in order of their starts, the rows from {@code from} on,
   * before {@code to}.
   */
  Timeline(
      Iterator<Episode> episodes, Delivery delivery, RowText text, long fromMillis, long toMillis) {
    this.episodes = episodes;
    this.delivery = delivery;
    this.text = text;
    this.fromMillis = fromMillis;
    this.toMillis = toMillis;
    this.upcoming = following();
  }

  @Override
  public boolean hasNext() {
    // Nothing of an episode is delivered before it starts, so what is due before that is settled.
    while (upcoming != null
        && (pending.isEmpty() || pending.peek().atMillis() > upcoming.startMillis())) {
      upcoming.rows().get().forEach(this::expect);
      upcoming = following();
    }
    return !pending.isEmpty();
  }

  @Override
  public NativeRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the audit log ends here");
    }
    Delivered due = pending.remove();
    return text.record(due.row(), due.atMillis());
  }

  private void expect(Row row) {
    RowHead head = row.head();
    if (head.atMillis() >= fromMillis && head.atMillis() < toMillis) {
      long tie = head.id().getLeastSignificantBits();
      delivery.of(head, atMillis -> pending.add(new Delivered(atMillis, tie, row)));
    }
  }

  private Episode following() {
    Episode next = episodes.hasNext() ? episodes.next() : null;
    return next == null || next.startMillis() >= toMillis ? null : next;
  }
}
