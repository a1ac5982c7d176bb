package io.cordon.anomaly.hours;

import io.cordon.anomaly.Model;
import io.cordon.anomaly.ModelCost;

/**
 * How surprising it is that a person is active in an hour of the week, as a p-value in (0, 1].
 *
 * <p>The hour of the day and the day of the week are independent, each with a Dirichlet prior from
 * the peers; hours are smoothed over their neighbours, around midnight too. The p-value is the
 * chance of an hour of the week at most as likely as this one, with half of its own (mid-p).
 *
 * <p>Hours count once a day, so that a bulk download at night makes no night worker. Local time
 * where the person's time zone is known. To score costs about 800 ns, to learn 100 ns.
 *
 * @param halfLifeDays after which an active hour counts half
 * @param priorHours what peers know is worth so many active hours
 */
public record HourModel(double halfLifeDays, double priorHours)
    implements Model<HourProfile, ActiveHour> {
  public static final HourModel DEFAULT = new HourModel(60, 30);

  /** What an hour, and those one and two hours from it, count in its smoothed count. */
  private static final double ITSELF = 0.4;

  private static final double NEXT = 0.22;
  private static final double SECOND = 0.08;
  private static final long MILLIS_PER_HOUR = 3_600_000;

  /** Nobody is certain never to work at an hour: a share of the peers' prior is even. */
  private static final double EVEN = 0.1;

  @Override
  public HourProfile begin() {
    return new HourProfile();
  }

  @Override
  public double score(HourProfile person, ActiveHour hour) {
    return pValue(person, hour.peers(), hour.localMillis());
  }

  @Override
  public HourProfile learn(HourProfile person, ActiveHour hour) {
    learn(person, hour.localMillis());
    return person;
  }

  @Override
  public ModelCost cost() {
    return new ModelCost(800, 100, 140);
  }

  /**
   * The p-value.
   *
   * @param peers of the department; null where none are known
   * @param localMillis milliseconds since 1970, shifted to the person's time zone
   */
  public double pValue(HourProfile person, HourProfile peers, long localMillis) {
    double weight = person.weight();
    double ofPeers = peers == null ? 0 : peers.weight();
    double[] hours = hours(person, peers, weight, ofPeers);
    double[] days = days(person, peers, weight, ofPeers);
    int hour = hour(localMillis);
    int day = Math.floorMod(day(localMillis), HourProfile.DAYS);
    double own = hours[hour] * days[day];
    double rarer = 0;
    for (double ofDay : days) {
      for (double ofHour : hours) {
        double chance = ofDay * ofHour;
        rarer += chance < own * (1 - 1e-9) ? chance : chance <= own * (1 + 1e-9) ? chance / 2 : 0;
      }
    }
    return Math.min(1, rarer);
  }

  /** Counts the hour, once a day; what is late by a day or more is not counted. */
  public void learn(HourProfile profile, long localMillis) {
    long day = day(localMillis);
    int hour = hour(localMillis);
    if (!profile.isCounted(day, hour)) {
      profile.count(day, hour, Math.pow(2, -1 / halfLifeDays));
    }
  }

  private double[] hours(HourProfile person, HourProfile peers, double weight, double ofPeers) {
    double[] own = smoothed(person);
    double[] others = ofPeers == 0 ? null : smoothed(peers);
    double[] chances = new double[HourProfile.HOURS];
    double even = 1.0 / HourProfile.HOURS;
    for (int hour = 0; hour < chances.length; hour++) {
      double expected = others == null ? even : others[hour] / ofPeers;
      double prior = priorHours * (EVEN * even + (1 - EVEN) * expected);
      chances[hour] = (own[hour] + prior) / (weight + priorHours);
    }
    return chances;
  }

  /** The hours of a day, each with its neighbours. */
  private static double[] smoothed(HourProfile profile) {
    double[] around = new double[HourProfile.HOURS + 4];
    for (int i = 0; i < around.length; i++) {
      around[i] = profile.hours((i + HourProfile.HOURS - 2) % HourProfile.HOURS);
    }
    double[] smoothed = new double[HourProfile.HOURS];
    for (int hour = 0; hour < smoothed.length; hour++) {
      smoothed[hour] =
          SECOND * around[hour]
              + NEXT * around[hour + 1]
              + ITSELF * around[hour + 2]
              + NEXT * around[hour + 3]
              + SECOND * around[hour + 4];
    }
    return smoothed;
  }

  private double[] days(HourProfile person, HourProfile peers, double weight, double ofPeers) {
    double[] chances = new double[HourProfile.DAYS];
    double even = 1.0 / HourProfile.DAYS;
    for (int day = 0; day < chances.length; day++) {
      double expected = ofPeers == 0 ? even : peers.days(day) / ofPeers;
      double prior = priorHours * (EVEN * even + (1 - EVEN) * expected);
      chances[day] = (person.days(day) + prior) / (weight + priorHours);
    }
    return chances;
  }

  private static long day(long localMillis) {
    return Math.floorDiv(localMillis, HourProfile.HOURS * MILLIS_PER_HOUR);
  }

  private static int hour(long localMillis) {
    return (int)
        Math.floorMod(Math.floorDiv(localMillis, MILLIS_PER_HOUR), (long) HourProfile.HOURS);
  }
}
