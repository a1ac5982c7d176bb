package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.Sums;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourProfile;
import io.cordon.anomaly.travel.Position;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is remembered of one person, and the day that is not over. Changed in place. */
public final class PersonProfile {
  /** What the day before was like counts half after so many days. */
  private static final double CARRIED_HALF_LIFE_DAYS = 2;

  /** What a false alarm was about is as familiar as what was used on so many days. */
  private static final int FAMILIAR_DAYS = 7;

  final Map<Metric, CountState> daily = new EnumMap<>(Metric.class);
  final Map<Metric, CountState> hourly = new EnumMap<>(Metric.class);
  final Map<Metric, SlowChangeState> slow = new EnumMap<>(Metric.class);
  HourProfile hours = new HourProfile();
  ChanceState impossible = ChanceState.NONE;
  ChanceState hidden = ChanceState.NONE;
  ChanceState sensitiveShares = ChanceState.NONE;

  /** Where the person was last; null while nobody knows. */
  Position last;

  /** Days with activity that are over. */
  int activeDays;

  /** The last of them, in days since 1970. */
  long lastDay;

  /** What is left of its sums. */
  Sums carried = new Sums();

  RaisedAlerts alerts = new RaisedAlerts();

  /** The day that is not over; null before the first. */
  Day day;

  final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);

  /** Days with activity that are over. */
  public int activeDays() {
    return activeDays;
  }

  /** An alert was raised about the person; only the latest few are remembered. */
  public void raised(RaisedAlert alert) {
    alerts.add(alert);
    if (day != null) {
      // Of one detector, too: nothing is learned of a day with an alert above the line.
      day.score = Math.max(day.score, (float) alert.score());
    }
  }

  /**
   * The highest score that was raised for a policy; 0 for none.
   *
   * @param sinceMillis milliseconds since 1970
   */
  public double raised(long policy, long sinceMillis) {
    return alerts.highest(policy, sinceMillis);
  }

  /** The alert of a policy that goes on; null for none. */
  public RaisedAlert open(long policy, long sinceMillis) {
    return alerts.open(policy, sinceMillis);
  }

  /** The latest alerts, the latest at the end. */
  public List<RaisedAlert> raised() {
    return alerts.all();
  }

  /**
   * Somebody said that it was a false alarm: the alert's values become familiar to the person, and
   * its detectors count half on the days until one.
   *
   * @param saidOn when it was said, in days since 1970
   * @param untilDay the last day that is discounted, in days since 1970; 0 where nobody says so any
   *     more: what has become familiar stays
   * @return whether anything became familiar: not where the alert is not known any more, or this
   *     was said before
   */
  public boolean falseAlarm(long finding, int saidOn, int untilDay) {
    RaisedAlert alert = alerts.discount(finding, untilDay);
    if (alert == null) {
      return false;
    }
    // A clock that is ahead must not make everything else fade.
    int learnedOn = (int) Math.min(saidOn, day == null ? lastDay : day.epochDay);
    for (TraitValue value : alert.values()) {
      if (value.value() != 0 && value.trait() != Trait.ENDING) {
        for (int i = 0; i < FAMILIAR_DAYS; i++) {
          value.trait().ofPerson.refresh(familiar(value.trait()), value.value(), learnedOn);
        }
      }
    }
    return true;
  }

  /** The last day on which any detector counts half, in days since 1970; 0 for none. */
  public int discountedUntil() {
    return alerts.discountedUntil();
  }

  /** The detectors that count half on a day, because they raised false alarms. */
  public Set<Detector> discounted(int day) {
    return alerts.discounted(day);
  }

  TokenCounts familiar(Trait trait) {
    return familiar.computeIfAbsent(trait, none -> trait.ofPerson.begin());
  }

  CountState daily(Metric metric, Peers peers) {
    CountState state = daily.get(metric);
    return state == null ? CountModel.DAILY.begin(peers.daily(metric)) : state;
  }

  CountState hourly(Metric metric, Peers peers) {
    CountState state = hourly.get(metric);
    return state == null ? CountModel.HOURLY.begin(peers.hourly(metric)) : state;
  }

  /** The share of what was carried over that counts on a day. */
  double carriedShare(long epochDay) {
    long daysBetween = epochDay - lastDay - 1;
    return daysBetween <= 0 ? 1 : Math.pow(2, -daysBetween / CARRIED_HALF_LIFE_DAYS);
  }
}
