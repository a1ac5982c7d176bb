package io.cordon.datagen.delivery;

import io.cordon.datagen.act.Episode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Several iterators of episodes as one; each and all in order of their starts. */
public final class EpisodeMerge implements Iterator<Episode> {

  private record Head(Episode episode, int number, Iterator<Episode> rest) {}

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::episode).thenComparingInt(Head::number));

  public EpisodeMerge(List<Iterator<Episode>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      advance(i, parts.get(i));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Episode next() {
    Head head = heads.remove();
    advance(head.number(), head.rest());
    return head.episode();
  }

  private void advance(int number, Iterator<Episode> rest) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), number, rest));
    }
  }
}
