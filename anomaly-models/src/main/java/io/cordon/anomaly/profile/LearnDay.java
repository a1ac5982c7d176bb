package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.hours.HourModel;
import java.time.Duration;
import java.util.List;

/** What an hour and a day that are over make usual for a person, and for the peers. */
final class LearnDay {
  /** Of the sums of a day, so much is left on the next. */
  private static final double CARRIED = 0.5;

  private static final List<Metric> HOURLY = List.of(Metric.DOWNLOADS, Metric.CHANGES);
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int HOURS = 24;

  private LearnDay() {}

  static void closeHour(PersonProfile profile, Peers peers) {
    Day day = profile.day;
    if (day.hour < 0) {
      return;
    }
    for (Metric metric : HOURLY) {
      long count = day.hourCounts.of(metric);
      if (count > 0) {
        CountState before = profile.hourly(metric, peers);
        profile.hourly.put(metric, CountModel.HOURLY.learn(before, count, 1));
        peers.hourOver(metric, count);
      }
    }
    day.hourCounts.clear();
  }

  /**
   * Closes the day.
   *
   * @param trusted whether it is learned: of a day that was too surprising no value becomes
   *     familiar, and of its counts no more is learned than was expected. The first days are
   *     learned in any case: else somebody who does much could never become known for it
   */
  static void close(PersonProfile profile, Peers peers, boolean trusted) {
    Day day = profile.day;
    closeHour(profile, peers);
    boolean countsAreLearned = trusted || profile.activeDays < ProfileModel.CALIBRATED_FROM_DAYS;
    for (Metric metric : Metric.values()) {
      long count = day.counts.of(metric);
      CountState before = profile.daily(metric, peers);
      NegativeBinomial expected = CountModel.DAILY.expected(before, 1);
      if (metric.slow() != null) {
        SlowChangeState slow = profile.slow.computeIfAbsent(metric, none -> new SlowChangeState());
        SlowChange.observe(slow, expected, count);
      }
      long learned = countsAreLearned ? count : Math.min(count, Math.round(expected.mean()));
      profile.daily.put(metric, CountModel.DAILY.learn(before, learned, 1));
      peers.dayOver(metric, learned);
    }
    for (IncidentScenario scenario : IncidentScenario.values()) {
      profile.carried.set(scenario, CARRIED * day.sums.of(scenario));
    }
    if (trusted) {
      values(profile, day, peers);
    }
    profile.lastDay = day.epochDay;
    profile.activeDays++;
    profile.day = null;
  }

  private static void values(PersonProfile profile, Day day, Peers peers) {
    int epochDay = (int) day.epochDay;
    for (PersonSession session : day.sessions) {
      value(profile, Trait.COUNTRY, session.country, epochDay);
      value(profile, Trait.NETWORK, session.network, epochDay);
      value(profile, Trait.DEVICE, session.device, epochDay);
      value(profile, Trait.PROGRAM, session.program, epochDay);
    }
    day.domains.forEach(domain -> value(profile, Trait.DOMAIN, domain, epochDay));
    day.projects.forEach(project -> value(profile, Trait.PROJECT, project, epochDay));
    for (int hour = 0; hour < HOURS; hour++) {
      if ((day.hours >>> hour & 1) != 0) {
        long timeMillis = day.epochDay * DAY_MILLIS + hour * HOUR_MILLIS;
        HourModel.DEFAULT.learn(profile.hours, timeMillis);
        peers.activeAt(timeMillis);
      }
    }
  }

  private static void value(PersonProfile profile, Trait trait, int value, int epochDay) {
    if (value != 0) {
      trait.ofPerson.learn(profile.familiar(trait), value, epochDay);
    }
  }
}
