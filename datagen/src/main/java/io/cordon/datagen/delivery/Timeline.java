package io.cordon.datagen.delivery;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.identity.App;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * The records of all clouds in the order in which their logs hand them over, made as they are read.
 * It holds only what has happened and is not handed over yet.
 */
public final class Timeline implements Iterator<DueRecord> {
  private final DueQueue pending = new DueQueue();
  private final Iterator<Episode> episodes;
  private final Delivery delivery;
  private final Map<App, CloudWriter> writers;
  private final Period period;
  private final Consumer<Act> acts;
  private Episode upcoming;

  /**
   * The time whose acts are kept, in milliseconds since 1970.
   *
   * @param toMillis not part of it
   */
  public record Period(long fromMillis, long toMillis) {
    boolean contains(long millis) {
      return millis >= fromMillis && millis < toMillis;
    }
  }

  /**
   * Keeps of the episodes, which come in order of their starts, the acts of a period in the clouds
   * that have a writer.
   *
   * @param acts gets each act that is kept once, when its episode is opened
   */
  public Timeline(
      Iterator<Episode> episodes,
      Delivery delivery,
      Map<App, CloudWriter> writers,
      Period period,
      Consumer<Act> acts) {
    this.episodes = episodes;
    this.delivery = delivery;
    this.writers = writers;
    this.period = period;
    this.acts = acts;
    this.upcoming = following();
  }

  @Override
  public boolean hasNext() {
    // Nothing of an episode is handed over before it starts, so what is due before is settled.
    DueRecord next = pending.peek();
    while (upcoming != null && (next == null || next.atMillis() >= upcoming.startMillis())) {
      upcoming.acts().get().forEach(this::expect);
      upcoming = following();
      next = pending.peek();
    }
    return next != null;
  }

  @Override
  public DueRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the logs end here");
    }
    return pending.remove();
  }

  /** No act that is still to come is earlier; {@link Long#MAX_VALUE} at the end. */
  public long openedUntilMillis() {
    return upcoming == null ? Long.MAX_VALUE : upcoming.startMillis();
  }

  private void expect(Act act) {
    CloudWriter writer = writers.get(act.app());
    if (writer == null || !period.contains(act.atMillis())) {
      return;
    }
    acts.accept(act);
    int records = writer.records(act);
    for (int i = 0; i < records; i++) {
      int number = i;
      delivery.of(
          act,
          number,
          (atMillis, again) -> pending.add(new DueRecord(atMillis, act.key(), act, number, again)));
    }
  }

  private Episode following() {
    Episode next = episodes.hasNext() ? episodes.next() : null;
    return next == null || next.startMillis() >= period.toMillis() ? null : next;
  }
}
