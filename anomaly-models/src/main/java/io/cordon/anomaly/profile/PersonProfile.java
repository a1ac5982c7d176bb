package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.evidence.Sums;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourProfile;
import io.cordon.anomaly.travel.Position;
import java.util.EnumMap;
import java.util.Map;

/** Everything that is remembered of one person, and the day that is not over. Changed in place. */
public final class PersonProfile {
  /** What the day before was like counts half after so many days. */
  private static final double CARRIED_HALF_LIFE_DAYS = 2;

  final Map<Metric, CountState> daily = new EnumMap<>(Metric.class);
  final Map<Metric, CountState> hourly = new EnumMap<>(Metric.class);
  final Map<Metric, SlowChangeState> slow = new EnumMap<>(Metric.class);
  HourProfile hours = new HourProfile();
  ChanceState impossible = ChanceState.NONE;
  ChanceState sensitiveShares = ChanceState.NONE;

  /** Where the person was last; null while nobody knows. */
  Position last;

  /** Days with activity that are over. */
  int activeDays;

  /** The last of them, in days since 1970. */
  long lastDay;

  /** What is left of its sums. */
  Sums carried = new Sums();

  /** The day that is not over; null before the first. */
  Day day;

  final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);

  /** Days with activity that are over. */
  public int activeDays() {
    return activeDays;
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

  double carried(IncidentScenario scenario, long epochDay) {
    double daysBetween = Math.max(0, epochDay - lastDay - 1);
    return carried.of(scenario) * Math.pow(2, -daysBetween / CARRIED_HALF_LIFE_DAYS);
  }
}
