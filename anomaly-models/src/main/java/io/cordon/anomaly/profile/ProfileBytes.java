package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.chance.ChanceState;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.evidence.Sums;
import io.cordon.anomaly.familiarity.TokenCounts;
import io.cordon.anomaly.hours.HourProfile;
import io.cordon.anomaly.travel.Position;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * A profile as bytes, exactly: what is read scores and learns as what was written. At most 2.5 KB,
 * a third of that for most people.
 */
public final class ProfileBytes {
  private static final int VERSION = 3;

  /** Without alerts, and with more digits. */
  static final int FIRST = 1;

  /** With the days of alerts, not their times; without hidden addresses. */
  static final int SECOND = 2;

  private ProfileBytes() {}

  public static void write(PersonProfile profile, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(profile.activeDays);
    out.writeInt((int) profile.lastDay);
    writeCounts(profile.daily, out);
    writeCounts(profile.hourly, out);
    out.writeByte(profile.slow.size());
    for (Map.Entry<Metric, SlowChangeState> each : profile.slow.entrySet()) {
      out.writeByte(each.getKey().slot());
      each.getValue().write(out);
    }
    out.writeByte(profile.familiar.size());
    for (Map.Entry<Trait, TokenCounts> each : profile.familiar.entrySet()) {
      out.writeByte(each.getKey().slot);
      each.getValue().write(out);
    }
    profile.hours.write(out);
    profile.impossible.write(out);
    profile.hidden.write(out);
    profile.sensitiveShares.write(out);
    profile.carried.write(out);
    out.writeBoolean(profile.last != null);
    if (profile.last != null) {
      profile.last.write(out);
    }
    out.writeBoolean(profile.day != null);
    if (profile.day != null) {
      profile.day.write(out);
    }
    profile.alerts.write(out);
  }

  private static void writeCounts(Map<Metric, CountState> counts, DataOutput out)
      throws IOException {
    out.writeByte(counts.size());
    for (Map.Entry<Metric, CountState> each : counts.entrySet()) {
      out.writeByte(each.getKey().slot());
      each.getValue().write(out);
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IOException also where a newer version wrote it
   */
  public static PersonProfile read(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version < FIRST || version > VERSION) {
      throw new IOException(
          "A profile of format " + version + "; this version reads formats up to " + VERSION);
    }
    try {
      return fields(in, version);
    } catch (IllegalArgumentException e) {
      throw new IOException("Not a profile: " + e.getMessage(), e);
    }
  }

  private static PersonProfile fields(DataInput in, int format) throws IOException {
    PersonProfile profile = new PersonProfile();
    profile.activeDays = in.readInt();
    profile.lastDay = in.readInt();
    readCounts(profile.daily, in, format);
    readCounts(profile.hourly, in, format);
    int slow = in.readUnsignedByte();
    for (int i = 0; i < slow; i++) {
      profile.slow.put(Metric.ofSlot(in.readUnsignedByte()), SlowChangeState.read(in));
    }
    int traits = in.readUnsignedByte();
    for (int i = 0; i < traits; i++) {
      Trait trait = Trait.ofSlot(in.readUnsignedByte());
      profile.familiar.put(trait, TokenCounts.read(trait.ofPerson.halfLifeDays(), in));
    }
    profile.hours = HourProfile.read(in);
    profile.impossible = ChanceState.read(in);
    profile.hidden = format < VERSION ? ChanceState.NONE : ChanceState.read(in);
    profile.sensitiveShares = ChanceState.read(in);
    profile.carried = sums(in, format);
    profile.last = in.readBoolean() ? Position.read(in) : null;
    profile.day = in.readBoolean() ? Day.read(in, format) : null;
    profile.alerts = format == FIRST ? new RaisedAlerts() : RaisedAlerts.read(in, format);
    return profile;
  }

  static Sums sums(DataInput in, int format) throws IOException {
    return format < VERSION ? Sums.readFloats(in) : Sums.read(in);
  }

  private static void readCounts(Map<Metric, CountState> counts, DataInput in, int format)
      throws IOException {
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      Metric metric = Metric.ofSlot(in.readUnsignedByte());
      counts.put(metric, format == FIRST ? CountState.readFirstFormat(in) : CountState.read(in));
    }
  }
}
