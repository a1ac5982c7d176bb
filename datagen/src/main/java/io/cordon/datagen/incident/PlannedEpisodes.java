package io.cordon.datagen.incident;

import io.cordon.datagen.act.Episode;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The episodes of incidents that come in order of their starts and may overlap, in order. */
final class PlannedEpisodes implements Iterator<Episode> {
  private final Iterator<PlannedIncident> incidents;
  private final PriorityQueue<Episode> waiting = new PriorityQueue<>();
  private PlannedIncident upcoming;

  PlannedEpisodes(Iterator<PlannedIncident> incidents) {
    this.incidents = incidents;
    this.upcoming = incidents.hasNext() ? incidents.next() : null;
  }

  @Override
  public boolean hasNext() {
    return upcoming != null || !waiting.isEmpty();
  }

  @Override
  public Episode next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more incidents");
    }
    while (upcoming != null
        && (waiting.isEmpty() || upcoming.startMillis() <= waiting.peek().startMillis())) {
      waiting.addAll(upcoming.scenario().play(upcoming.scene()));
      upcoming = incidents.hasNext() ? incidents.next() : null;
    }
    return waiting.remove();
  }
}
