package io.cordon.datagen.work;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.world.World;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Everybody's ordinary life over the time that is watched, in order of its episodes' starts. Only
 * the days at hand are planned, and a plan is no more than a start and a seed for each session.
 */
public final class OrdinaryLife implements Iterator<Episode> {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final World world;
  private final PriorityQueue<Episode> planned = new PriorityQueue<>();
  private final long lastDay;
  private long nextDay;

  /** The life of this organisation. */
  public OrdinaryLife(World world) {
    this.world = world;
    // The day of somebody in the east begins a day before that of UTC.
    this.nextDay = world.settings().firstDay() - 1;
    this.lastDay = world.settings().lastDay() + 1;
  }

  @Override
  public boolean hasNext() {
    while (nextDay <= lastDay
        && (planned.isEmpty() || planned.peek().startMillis() >= (nextDay - 1) * DAY_MILLIS)) {
      plan(nextDay++);
    }
    return !planned.isEmpty();
  }

  @Override
  public Episode next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more work");
    }
    return planned.remove();
  }

  /** How many episodes wait; bounded by the people, whatever the time. */
  int plannedEpisodes() {
    return planned.size();
  }

  private void plan(long epochDay) {
    long startMillis = Math.max(world.settings().fromMillis(), epochDay * DAY_MILLIS);
    if (startMillis < world.settings().toMillis() && epochDay < lastDay) {
      planned.add(new Episode(startMillis, 0, java.util.List::of));
    }
  }
}
