package io.cordon.datagen;

import java.util.Iterator;
import java.util.List;

/**
 * Ordinary work without end and at any hour, about 30 rows a second whatever the size of the
 * organisation: somebody is always in the middle of a short session.
 */
final class LiveWork implements Iterator<Episode> {
  private static final double MEAN_PAUSE_MILLIS = 450;
  private static final double GAP_MILLIS = 1_500;
  private static final double SERVICE_SHARE = 0.12;
  private static final double OUTSIDE_SHARE = 0.01;

  /** Sessions that began this long ago are still going on at the start. */
  private static final long RUN_UP_MILLIS = 40_000;

  private final SyntheticOrganisation organisation;
  private final Whereabouts whereabouts;
  private double nextMillis;
  private long number;

  LiveWork(SyntheticOrganisation organisation, long startMillis) {
    this.organisation = organisation;
    this.whereabouts = new Whereabouts(organisation);
    this.nextMillis = startMillis - RUN_UP_MILLIS;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Episode next() {
    long start = (long) nextMillis;
    Dice dice = Purpose.LIVE_WORK.dice(organisation.seed(), number++);
    nextMillis += dice.exponential(MEAN_PAUSE_MILLIS);
    return new Episode(start, dice.bits(), () -> rows(dice, start));
  }

  private List<Row> rows(Dice dice, long start) {
    if (dice.chance(SERVICE_SHARE)) {
      ServiceAccount account = dice.pick(organisation.serviceAccounts());
      return ServiceWork.rows(organisation, account, dice, start, 10_000, dice.from(3, 9));
    }
    Person person = dice.pick(organisation.people());
    Visit visit = whereabouts.settled(person, dice);
    WorkSession session = new WorkSession(organisation, person, visit, dice, start, GAP_MILLIS);
    return session.of(dice.from(5, 14), OUTSIDE_SHARE);
  }
}
