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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a department or the organisation knows. Changed in place. */
final class PeerStatistics {
  /** Two people, some time ago. */
  private static final double MORE_THAN_ONE = 1.5;

  private final Function<Trait, FamiliarityModel> models;

  /** Values of a trait of which one user is remembered; of older ones nobody asks. */
  private static final int MOST_ONLY_USERS = 1_000;

  private final Map<Trait, TokenCounts> familiar = new EnumMap<>(Trait.class);

  /** By value, who uses it where only one person is known to. */
  private final Map<Trait, Map<Integer, Integer>> onlyUsers = new EnumMap<>(Trait.class);

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

  /** Whether anybody but this person is known to use a value. */
  boolean isKnownBesides(Trait trait, int value, int person) {
    return contains(trait, value) && !isOnlyUser(trait, value, person);
  }

  private boolean isOnlyUser(Trait trait, int value, int person) {
    Map<Integer, Integer> users = onlyUsers.get(trait);
    Integer only = users == null ? null : users.get(value);
    return only != null && only == person;
  }

  /** What stands for all that nobody uses. */
  private int asOthersKnow(Trait trait, int value, int person) {
    return isOnlyUser(trait, value, person) ? 0 : value;
  }

  /** Whether the level above need not be asked how surprising a value is. */
  boolean knows(Trait trait, int value, int day, int person) {
    int known = asOthersKnow(trait, value, person);
    return models.apply(trait).knows(familiar(trait), known, day);
  }

  /**
   * How surprising a value is that a person uses.
   *
   * @param ifNew the same of the level above
   */
  double chance(Trait trait, int value, int day, int person, double ifNew) {
    int known = asOthersKnow(trait, value, person);
    return models.apply(trait).pValue(familiar(trait), known, day, ifNew);
  }

  /** The same where several people can vouch for a value. */
  double chanceAmongPeers(Trait trait, int value, int day, int person, double ifNew) {
    int known = asOthersKnow(trait, value, person);
    return models.apply(trait).pValueAmongPeers(familiar(trait), known, day, ifNew);
  }

  /**
   * Takes in that a person uses a value.
   *
   * @param isTrial whether it says how often a value is new
   */
  void learn(Trait trait, int value, int day, boolean isTrial, int person) {
    Map<Integer, Integer> users = onlyUsers.computeIfAbsent(trait, none -> new OnlyUsers());
    if (!contains(trait, value)) {
      users.put(value, person);
    } else if (!isOnlyUser(trait, value, person)) {
      users.remove(value);
    }
    if (isTrial) {
      models.apply(trait).learn(familiar(trait), value, day);
    } else {
      models.apply(trait).refresh(familiar(trait), value, day);
    }
  }

  /** Forgets the one that has been in it for longest. */
  private static final class OnlyUsers extends LinkedHashMap<Integer, Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
      return size() > MOST_ONLY_USERS;
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
      writeOnlyUsers(each.getKey(), out);
    }
    write(daily, out);
    write(hourly, out);
    hours.write(out);
  }

  private void writeOnlyUsers(Trait trait, DataOutput out) throws IOException {
    Map<Integer, Integer> users = onlyUsers.getOrDefault(trait, Map.of());
    out.writeShort(users.size());
    for (Map.Entry<Integer, Integer> each : users.entrySet()) {
      out.writeInt(each.getKey());
      out.writeInt(each.getValue());
    }
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
      int users = in.readUnsignedShort();
      Map<Integer, Integer> only = new OnlyUsers();
      for (int user = 0; user < users; user++) {
        int value = in.readInt();
        only.put(value, in.readInt());
      }
      onlyUsers.put(trait, only);
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
