package io.cordon.datagen.work;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.world.Guest;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.ServiceAccount;
import io.cordon.datagen.world.World;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Everybody's ordinary life over the time that is watched, in order of its episodes' starts. Only
 * the days at hand are planned, and a plan is no more than a start and a seed for each session: the
 * acts of an episode are made when it is asked for them, once, and in the order of the episodes.
 */
public final class OrdinaryLife implements Iterator<Episode> {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final World world;
  private final LifeState state;
  private final WorkDay workDay;
  private final ServiceWork serviceWork;
  private final GuestWork guestWork;
  private final MigrationWork migrationWork;
  private final PriorityQueue<Episode> planned = new PriorityQueue<>();
  private final List<Episode> day = new ArrayList<>();
  private final long lastDay;
  private long nextDay;

  /** The life of this organisation. */
  public OrdinaryLife(World world) {
    this.world = world;
    this.state = LifeState.of(world);
    this.workDay = new WorkDay(state);
    this.serviceWork = new ServiceWork(state);
    this.guestWork = new GuestWork(state);
    this.migrationWork = new MigrationWork(state);
    // Some are in a time zone where it is another day than in UTC.
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

  /** How many things are kept, planned or remembered; bounded by the people, not by the time. */
  int keptThings() {
    return planned.size() + state.size();
  }

  private void plan(long epochDay) {
    for (Person person : world.people()) {
      workDay.plan(person, epochDay, day);
    }
    for (ServiceAccount service : world.services()) {
      serviceWork.plan(service, epochDay, day);
    }
    for (Guest guest : world.guests()) {
      guestWork.plan(guest, epochDay, day);
    }
    migrationWork.plan(epochDay, day);
    for (Episode episode : day) {
      boolean watched =
          episode.startMillis() >= world.settings().fromMillis()
              && episode.startMillis() < world.settings().toMillis();
      if (watched) {
        planned.add(episode);
      }
    }
    day.clear();
  }
}
