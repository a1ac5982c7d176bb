package io.cordon.anomaly.profile;

import io.cordon.anomaly.familiarity.FamiliarityModel;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.hours.HourProfile;
import java.util.EnumMap;
import java.util.Map;

/** What a department or the organisation knows. Changed in place. */
final class PeerStatistics {
  final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);
  final Map<Metric, RateOfPeers> daily = new EnumMap<>(Metric.class);
  final Map<Metric, RateOfPeers> hourly = new EnumMap<>(Metric.class);
  final HourProfile hours = new HourProfile();

  TokenCounts familiar(Trait trait, FamiliarityModel model) {
    return familiar.computeIfAbsent(trait, none -> model.begin());
  }

  RateOfPeers daily(Metric metric) {
    return daily.computeIfAbsent(metric, none -> new RateOfPeers());
  }

  RateOfPeers hourly(Metric metric) {
    return hourly.computeIfAbsent(metric, none -> new RateOfPeers());
  }

  void learnHour(long timeMillis) {
    HourModel.DEFAULT.learn(hours, timeMillis);
  }
}
