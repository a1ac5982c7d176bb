package io.cordon.datagen;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Everybody's ordinary sessions from one moment to another, in order of their starts. Only the days
 * at hand are planned, and a plan is no more than a start and a seed for each session.
 */
final class OrdinaryWork implements Iterator<Episode> {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  /** No session that began longer ago than this is still under way. */
  private static final long LONGEST_SESSION_MILLIS = TimeUnit.HOURS.toMillis(12);

  private final WorkDay workDay;
  private final SyntheticOrganisation organisation;
  private final PriorityQueue<Episode> planned = new PriorityQueue<>();
  private final long earliestMillis;
  private final long lastDay;
  private long nextDay;

  OrdinaryWork(SyntheticOrganisation organisation, long fromMillis, long toMillis) {
    this.organisation = organisation;
    this.workDay = new WorkDay(organisation);
    this.earliestMillis = fromMillis - LONGEST_SESSION_MILLIS;
    // A session of the local day before may reach into the first one.
    this.nextDay = Math.floorDiv(fromMillis, DAY_MILLIS) - 1;
    this.lastDay = Math.floorDiv(toMillis, DAY_MILLIS) + 1;
  }

  @Override
  public boolean hasNext() {
    // A local day begins up to a day earlier or later than that of UTC.
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

  private void plan(long epochDay) {
    for (Person person : organisation.people()) {
      workDay.of(person, epochDay).forEach(this::add);
    }
    for (ServiceAccount account : organisation.serviceAccounts()) {
      ServiceWork.day(organisation, account, epochDay).forEach(this::add);
    }
  }

  private void add(Episode session) {
    if (session.startMillis() >= earliestMillis) {
      planned.add(session);
    }
  }
}
