package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.count.RateOfPeers;
import io.cordon.anomaly.familiarity.FamiliarityModel;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.hours.HourProfile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What a department or the organisation knows. Changed in place. */
final class PeerStatistics {
  /** Two people, some time ago. */
  private static final double MORE_THAN_ONE = 1.5;

  private final Function<Trait, FamiliarityModel> models;
  private final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);
  private final Map<Metric, RateOfPeers> daily = new EnumMap<>(Metric.class);
  private final Map<Metric, RateOfPeers> hourly = new EnumMap<>(Metric.class);
  HourProfile hours = new HourProfile();

  private PeerStatistics(Function<Trait, FamiliarityModel> models) {
    this.models = models;
  }

  static PeerStatistics ofDepartment() {
    return new PeerStatistics(trait -> trait.ofDepartment);
  }

  static PeerStatistics ofOrganisation() {
    return new PeerStatistics(trait -> trait.ofOrganisation);
  }

  private TokenCounts familiar(Trait trait) {
    return familiar.computeIfAbsent(trait, none -> models.apply(none).begin());
  }

  /** Whether more than one of them uses a value, of late. */
  boolean isUsedBySeveral(Trait trait, int value) {
    return familiar(trait).countOf(value) > MORE_THAN_ONE;
  }

  boolean contains(Trait trait, int value) {
    return familiar(trait).contains(value);
  }

  /**
   * How surprising a value is.
   *
   * @param ifNew the same of the level above
   */
  double chance(Trait trait, int value, int day, double ifNew) {
    return models.apply(trait).pValue(familiar(trait), value, day, ifNew);
  }

  /** The same where several people can vouch for a value. */
  double chanceAmongPeers(Trait trait, int value, int day, double ifNew) {
    return models.apply(trait).pValueAmongPeers(familiar(trait), value, day, ifNew);
  }

  /**
   * @param isTrial whether it says how often a value is new
   */
  void learn(Trait trait, int value, int day, boolean isTrial) {
    if (isTrial) {
      models.apply(trait).learn(familiar(trait), value, day);
    } else {
      models.apply(trait).refresh(familiar(trait), value, day);
    }
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

  void write(DataOutput out) throws IOException {
    out.writeByte(familiar.size());
    for (Map.Entry<Trait, TokenCounts> each : familiar.entrySet()) {
      out.writeByte(each.getKey().slot);
      each.getValue().write(out);
    }
    write(daily, out);
    write(hourly, out);
    hours.write(out);
  }

  private static void write(Map<Metric, RateOfPeers> rates, DataOutput out) throws IOException {
    out.writeByte(rates.size());
    for (Map.Entry<Metric, RateOfPeers> each : rates.entrySet()) {
      out.writeByte(each.getKey().slot());
      each.getValue().write(out);
    }
  }

  /** Takes in what {@link #write} wrote, in place of what is known. */
  PeerStatistics read(DataInput in) throws IOException {
    int traits = in.readUnsignedByte();
    for (int i = 0; i < traits; i++) {
      Trait trait = Trait.ofSlot(in.readUnsignedByte());
      familiar.put(trait, TokenCounts.read(models.apply(trait).halfLifeDays(), in));
    }
    read(daily, in);
    read(hourly, in);
    hours = HourProfile.read(in);
    return this;
  }

  private static void read(Map<Metric, RateOfPeers> rates, DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      Metric metric = Metric.ofSlot(in.readUnsignedByte());
      rates.put(metric, RateOfPeers.read(in));
    }
  }
}
