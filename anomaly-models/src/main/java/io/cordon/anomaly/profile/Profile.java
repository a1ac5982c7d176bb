package io.cordon.anomaly.profile;

import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.evidence.Sums;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourProfile;
import io.cordon.anomaly.travel.Position;
import java.util.EnumMap;
import java.util.Map;

/** Everything that is remembered of one person, and the day that is not over. Changed in place. */
public final class Profile {
  final Map<Metric, CountState> daily = new EnumMap<>(Metric.class);
  final Map<Metric, CountState> hourly = new EnumMap<>(Metric.class);
  final Map<Metric, SlowChangeState> slow = new EnumMap<>(Metric.class);
  final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);
  final HourProfile hours = new HourProfile();
  ChanceState impossible = ChanceState.NONE;
  ChanceState sensitiveShares = ChanceState.NONE;
  Position last;

  /** Days since 1970 of the first activity; -1 before it. */
  long firstDay = -1;

  /** Days with activity that are over. */
  int activeDays;

  /** Sums of the last active day, faded, by scenario. */
  final Sums carried = new Sums();

  Day day;

  /** Days with activity that are over. */
  public int activeDays() {
    return activeDays;
  }
}
