package io.cordon.datagen.work;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.Calendar;
import io.cordon.datagen.place.City;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.world.Bursts;
import io.cordon.datagen.world.Habits;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plans a person's day: whether they work, how much, in which sessions. */
final class WorkDay {
  private static final double HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final double LONGEST_SESSION_MILLIS = TimeUnit.MINUTES.toMillis(100);
  private static final double USUAL_GAP_MILLIS = TimeUnit.SECONDS.toMillis(150);

  /** Of ten acts with files about three are downloads. */
  private static final double ACTS_PER_DOWNLOAD = 2.9;

  private static final int MOST_ACTS = 1_500;
  private static final double SESSIONS_PER_DAY = 2.2;
  private static final double QUARTER_END = 1.6;
  private static final double CLOSING_QUARTER_END = 3;
  private static final int TRAVEL_HOURS = 12;
  private static final double MAILS_PER_SESSION = 1.5;

  private final LifeState state;
  private final World world;
  private final long seed;

  WorkDay(LifeState state) {
    this.state = state;
    this.world = state.world();
    this.seed = world.settings().seed();
  }

  /** The sessions of this day, which is the person's own and not that of UTC. */
  void plan(Person person, long day, List<Episode> into) {
    if (!person.employed(day) || person.onLeave(day)) {
      return;
    }
    Bursts.Burst burst = world.bursts().on(person, day);
    Dice dice = Purpose.DAY.dice(seed, person.index(), day);
    if (!dice.chance(activity(person, day)) && burst == null) {
      return;
    }
    Habits habits = person.habits();
    double downloads = habits.downloadsPerDay() * dice.gamma(habits.dayVariance());
    int acts =
        Math.min(MOST_ACTS, dice.poisson(downloads * season(person, day) * ACTS_PER_DOWNLOAD));
    int sessions = 1 + dice.poisson(SESSIONS_PER_DAY - 1);
    long arrivalMillis = arrivalMillis(person, day);
    for (int i = 0; i < sessions; i++) {
      int share = acts / sessions + (i < acts % sessions ? 1 : 0);
      Episode session = session(person, day, i, share, i == 0 ? burst : null);
      if (session.startMillis() >= arrivalMillis) {
        into.add(session);
      }
    }
  }

  /** On a day of travel nobody is there before noon, by the clock of the place they left. */
  private static long arrivalMillis(Person person, long day) {
    City before = person.city(day - 1);
    if (before.equals(person.city(day))) {
      return Long.MIN_VALUE;
    }
    long noon = TimeUnit.DAYS.toMillis(day) + TimeUnit.HOURS.toMillis(TRAVEL_HOURS);
    return noon - TimeUnit.HOURS.toMillis(before.utcOffsetHours());
  }

  private double activity(Person person, long day) {
    Calendar calendar = world.calendar();
    boolean workday = calendar.workday(person.home().country(), day);
    Habits habits = person.habits();
    double usual = workday ? habits.weekdayActivity() : habits.weekendActivity();
    return calendar.week52(day) ? usual * Calendar.WEEK_52_ACTIVITY : usual;
  }

  private double season(Person person, long day) {
    if (!world.calendar().quarterEnd(day)) {
      return 1;
    }
    return person.department(day).closesQuarters() ? CLOSING_QUARTER_END : QUARTER_END;
  }

  private Episode session(Person person, long day, int number, int acts, Bursts.Burst burst) {
    Dice dice = Purpose.SESSION.dice(seed, person.index(), day, number);
    double hour = localHour(person.habits(), dice);
    double utcHour = hour - person.city(day).utcOffsetHours();
    long start = TimeUnit.DAYS.toMillis(day) + Math.round(utcHour * HOUR_MILLIS);
    return new Episode(
        start,
        dice.bits(),
        () -> {
          Dice fresh = Purpose.SESSION.dice(seed, person.index(), day, number, 1);
          Visit visit = state.whereabouts().visit(person, day, (int) hour, fresh);
          double gap = Math.min(USUAL_GAP_MILLIS, LONGEST_SESSION_MILLIS / Math.max(1, acts));
          Session session = new Session(state, person, day, visit, fresh, start, gap);
          return acts(session, acts, burst);
        });
  }

  private static List<Act> acts(Session session, int count, Bursts.Burst burst) {
    if (burst != null) {
      new BurstWork(session).now(burst);
      return session.acts();
    }
    FileWork work = new FileWork(session);
    for (int i = 0; i < count && !session.over(); i++) {
      session.pass();
      work.act();
    }
    new LabelWork(session).now();
    new InsideShares(session).now();
    double sharesPerDay = session.person().habits().sharesPerDay();
    new OutsideShares(session).now(sharesPerDay / SESSIONS_PER_DAY);
    ApplicationWork.now(session);
    noise(session);
    return session.acts();
  }

  /** Reading mail, and whatever else clouds log that is no file activity. */
  private static void noise(Session session) {
    Dice dice = session.dice();
    for (App app : session.clouds()) {
      int count = app == App.M365 ? dice.poisson(MAILS_PER_SESSION) : dice.below(2);
      for (int i = 0; i < count; i++) {
        session.pass(1_000 + dice.below(60_000));
        session.add(session.by().as(session.person().account(app)).noise(session.now(), app));
      }
    }
  }

  /** Two humps, before and after noon; for some a third in the evening. */
  private static double localHour(Habits habits, Dice dice) {
    double hump = dice.uniform();
    if (habits.oddHours() && hump < 0.3) {
      return 23.9 * dice.uniform();
    }
    if (habits.eveningWorker() && hump < 0.15) {
      return Math.min(23.5, Math.max(18, dice.normal(20.5, 1)));
    }
    double hour = hump < 0.6 ? dice.normal(9.5, 1.2) : dice.normal(14.3, 1.5);
    return Math.min(22, Math.max(5, hour + habits.chronotypeHours()));
  }
}
