package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plans a person's day: whether they work, how much, in which sessions. */
final class WorkDay {
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final double HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final double LONGEST_SESSION_MILLIS = TimeUnit.MINUTES.toMillis(100);
  private static final double USUAL_GAP_MILLIS = TimeUnit.SECONDS.toMillis(150);

  /** Three of ten acts with files are downloads. */
  private static final double ACTS_PER_DOWNLOAD = 3.4;

  private static final double WEEKEND_FACTOR = 0.12;
  private static final double STORM_SHARE = 0.0025;
  private static final double SESSIONS_PER_DAY = 2.2;

  private final SyntheticOrganisation organisation;
  private final Whereabouts whereabouts;

  WorkDay(SyntheticOrganisation organisation) {
    this.organisation = organisation;
    this.whereabouts = new Whereabouts(organisation);
  }

  /** The sessions of this day, which is the person's own and not that of UTC. */
  List<Episode> of(Person person, long epochDay) {
    Dice dice = Purpose.DAY.dice(organisation.seed(), person.index(), epochDay);
    double factor = Whereabouts.isWeekday(epochDay) ? 1 : WEEKEND_FACTOR;
    if (!dice.chance(person.weekdayActivity() * factor)) {
      return List.of();
    }
    double downloads = person.downloadsPerDay() * dice.gamma(person.dayVariance());
    int acts = dice.poisson(downloads * ACTS_PER_DOWNLOAD);
    int sessions = 1 + dice.poisson(SESSIONS_PER_DAY - 1);
    boolean storm = dice.chance(STORM_SHARE);
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      int share = acts / sessions + (i < acts % sessions ? 1 : 0);
      episodes.add(session(person, epochDay, i, share, storm && i == 0));
    }
    return episodes;
  }

  private Episode session(Person person, long epochDay, int number, int acts, boolean storm) {
    long seed = organisation.seed();
    Dice dice = Purpose.SESSION.dice(seed, person.index(), epochDay, number);
    double hour = localHour(person, dice);
    int hub = whereabouts.hub(person, epochDay);
    double utcHour = hour - City.HUBS.get(hub).utcOffsetHours();
    long start = epochDay * DAY_MILLIS + Math.round(utcHour * HOUR_MILLIS);
    return new Episode(
        start,
        dice.bits(),
        () -> {
          Dice fresh = Purpose.SESSION.dice(seed, person.index(), epochDay, number, 1);
          Visit visit = whereabouts.on(person, epochDay, (int) hour, fresh);
          double gap = Math.min(USUAL_GAP_MILLIS, LONGEST_SESSION_MILLIS / Math.max(1, acts));
          WorkSession session = new WorkSession(organisation, person, visit, fresh, start, gap);
          return storm
              ? session.syncStorm((int) fresh.pareto(1.43, 150, 6_000))
              : session.of(acts, person.sharesPerDay() / SESSIONS_PER_DAY);
        });
  }

  /** Two humps, before and after noon; for some a third in the evening. */
  private static double localHour(Person person, Dice dice) {
    double hump = dice.uniform();
    if (person.eveningWorker() && hump < 0.15) {
      return Math.min(23.5, Math.max(18, dice.normal(20.5, 1)));
    }
    double hour = hump < 0.6 ? dice.normal(9.5, 1.2) : dice.normal(14.3, 1.5);
    return Math.min(22, Math.max(5, hour + person.chronotypeHours()));
  }
}
