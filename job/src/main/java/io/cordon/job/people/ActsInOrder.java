package io.cordon.job.people;

import io.cordon.job.observe.PersonAct;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Acts in event-time order, and bursts, which are counted elsewhere, put back among them: each
 * follows all acts of its time. Changed in place.
 */
final class ActsInOrder {
  private static final Comparator<PersonAct> ORDER =
      Comparator.comparingLong(PersonAct::timeMillis)
          .thenComparing(act -> act.burst().policy().id())
          .thenComparing(act -> act.burst().trigger().act())
          .thenComparing(act -> act.burst().first().act());

  private final Deque<PersonAct> acts = new ArrayDeque<>();
  private final PriorityQueue<PersonAct> bursts = new PriorityQueue<>(ORDER);

  /** An act keeps its place among the acts. */
  void add(PersonAct act) {
    if (act.burst() == null) {
      acts.add(act);
    } else {
      bursts.add(act);
    }
  }

  /** Removes the first one that the watermark has passed; null where there is none. */
  PersonAct next(long watermarkMillis) {
    PersonAct act = acts.peek();
    PersonAct burst = bursts.peek();
    boolean isBurstFirst = burst != null && (act == null || burst.timeMillis() < act.timeMillis());
    PersonAct first = isBurstFirst ? burst : act;
    if (first == null || first.timeMillis() > watermarkMillis) {
      return null;
    }
    return isBurstFirst ? bursts.remove() : acts.remove();
  }

  /** What the watermark has not passed. */
  List<PersonAct> waiting() {
    List<PersonAct> waiting = new ArrayList<>(acts);
    waiting.addAll(bursts);
    return waiting;
  }
}
