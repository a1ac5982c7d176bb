package io.cordon.datagen;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ordinary work for somebody who watches, about ten acts a second whatever the size of the
 * organisation: the sessions of its coming days, one after another, each quickened to less than a
 * minute. Faster, and everybody would soon have done more than on any other day.
 */
final class LiveWork implements Iterator<Episode> {
  private static final double ACTS_PER_SECOND = 10;
  private static final int MOST_ACTS = 40;
  private static final double LONGEST_GAP_MILLIS = 1_500;

  /** Sessions that began this long ago are still going on at the start. */
  private static final long RUN_UP_MILLIS = 40_000;

  private final World world;
  private final Iterator<Episode> life;
  private final long lifeFromMillis;
  private double nextMillis;
  private long number;

  /** Work that goes on at that moment. */
  LiveWork(World world, long startMillis) {
    this.world = world;
    this.life = new OrdinaryLife(world);
    // Sessions of today may be in the history already.
    this.lifeFromMillis = startMillis + TimeUnit.HOURS.toMillis(24);
    this.nextMillis = startMillis - RUN_UP_MILLIS;
  }

  @Override
  public boolean hasNext() {
    return life.hasNext();
  }

  @Override
  public Episode next() {
    Dice dice = Purpose.SESSION.dice(world.settings().seed(), -1, number);
    long start = (long) nextMillis;
    Episode session = life.next();
    while (session.startMillis() < lifeFromMillis && life.hasNext()) {
      session = life.next();
    }
    List<Act> acts = quickened(session.acts().get(), start, dice);
    nextMillis += dice.exponential(1_000 * acts.size() / ACTS_PER_SECOND);
    return new Episode(start, number++, () -> acts);
  }

  private static List<Act> quickened(List<Act> acts, long startMillis, Dice dice) {
    List<Act> quick = new ArrayList<>();
    long at = startMillis;
    long before = acts.isEmpty() ? 0 : acts.get(0).atMillis();
    for (Act act : acts.subList(0, Math.min(MOST_ACTS, acts.size()))) {
      double gap =
          Math.min((double) (act.atMillis() - before), dice.exponential(LONGEST_GAP_MILLIS));
      at += (long) Math.max(0, gap);
      before = act.atMillis();
      quick.add(act.at(at));
    }
    return quick;
  }
}
