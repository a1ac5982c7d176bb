package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The latest alerts about a person, and until when those that were false alarms are discounted. At
 * most 229 bytes; changed in place.
 */
final class RaisedAlerts {
  static final int MOST = 4;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** Of an alert; further ones are not remembered. */
  static final int MOST_VALUES = 4;

  /** The oldest first. */
  private final List<Kept> kept = new ArrayList<>(1);

  /**
   * An alert.
   *
   * @param falseUntil the last day on which it is discounted, in days since 1970; 0 where nobody
   *     said that it was a false alarm
   */
  private record Kept(RaisedAlert alert, int falseUntil) {}

  /** A finding that is raised again keeps what it was, and what was said of it. */
  void add(RaisedAlert raised) {
    Kept before = of(raised.finding());
    kept.remove(before);
    if (kept.size() == MOST) {
      kept.remove(leastNeeded(Math.floorDiv(raised.timeMillis(), DAY_MILLIS)));
    }
    kept.add(
        before == null
            ? new Kept(joined(raised, raised), 0)
            : new Kept(joined(raised, before.alert), before.falseUntil));
  }

  private static RaisedAlert joined(RaisedAlert latest, RaisedAlert before) {
    Set<Detector> detectors = EnumSet.noneOf(Detector.class);
    detectors.addAll(latest.detectors());
    detectors.addAll(before.detectors());
    Set<TraitValue> values = new LinkedHashSet<>(latest.values());
    values.addAll(before.values());
    return new RaisedAlert(
        latest.finding(),
        latest.policy(),
        Math.max(latest.timeMillis(), before.timeMillis()),
        (float) Math.max(latest.score(), before.score()),
        detectors,
        values.stream().limit(MOST_VALUES).toList());
  }

  /** The oldest, but rather one that is not discounted. */
  private int leastNeeded(long day) {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).falseUntil < day) {
        return i;
      }
    }
    return 0;
  }

  private Kept of(long finding) {
    for (Kept each : kept) {
      if (each.alert.finding() == finding) {
        return each;
      }
    }
    return null;
  }

  List<RaisedAlert> all() {
    return kept.stream().map(Kept::alert).toList();
  }

  /** Null for none. */
  RaisedAlert open(long policy, long sinceMillis) {
    for (Kept each : kept) {
      if (each.alert.policy() == policy && each.alert.timeMillis() >= sinceMillis) {
        return each.alert;
      }
    }
    return null;
  }

  double highest(long policy, long sinceMillis) {
    double highest = 0;
    for (Kept each : kept) {
      if (each.alert.policy() == policy && each.alert.timeMillis() >= sinceMillis) {
        highest = Math.max(highest, each.alert.score());
      }
    }
    return highest;
  }

  /**
   * Somebody said that it was a false alarm, or takes it back.
   *
   * @param untilDay 0 where nobody says so any more
   * @return the alert; null where nothing is to be learned of it: it is not known, this was said
   *     before, or it is taken back
   */
  RaisedAlert discount(long finding, int untilDay) {
    Kept found = of(finding);
    if (found == null || found.falseUntil == untilDay) {
      return null;
    }
    kept.set(kept.indexOf(found), new Kept(found.alert, untilDay));
    return found.falseUntil == 0 ? found.alert : null;
  }

  int discountedUntil() {
    int until = 0;
    for (Kept each : kept) {
      until = Math.max(until, each.falseUntil);
    }
    return until;
  }

  /** The detectors that are discounted on a day. */
  Set<Detector> discounted(long epochDay) {
    Set<Detector> discounted = Set.of();
    for (Kept each : kept) {
      if (each.falseUntil != 0 && epochDay <= each.falseUntil) {
        Set<Detector> more = EnumSet.noneOf(Detector.class);
        more.addAll(discounted);
        more.addAll(each.alert.detectors());
        discounted = more;
      }
    }
    return discounted;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(kept.size());
    for (Kept each : kept) {
      RaisedAlert alert = each.alert;
      out.writeLong(alert.finding());
      out.writeLong(alert.policy());
      out.writeLong(alert.timeMillis());
      out.writeFloat((float) alert.score());
      out.writeInt(Detector.bits(alert.detectors()));
      out.writeInt(each.falseUntil);
      out.writeByte(alert.values().size());
      for (TraitValue value : alert.values()) {
        out.writeByte(value.trait().slot);
        out.writeInt(value.value());
      }
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @param format of {@link ProfileBytes}
   */
  static RaisedAlerts read(DataInput in, int format) throws IOException {
    RaisedAlerts alerts = new RaisedAlerts();
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      long finding = in.readLong();
      long policy = in.readLong();
      long timeMillis = format == ProfileBytes.SECOND ? endOfDay(in.readInt()) : in.readLong();
      float score = in.readFloat();
      Set<Detector> detectors = Detector.ofBits(in.readInt());
      int falseUntil = in.readInt();
      List<TraitValue> values = readValues(in);
      RaisedAlert alert = new RaisedAlert(finding, policy, timeMillis, score, detectors, values);
      alerts.kept.add(new Kept(alert, falseUntil));
    }
    return alerts;
  }

  /** The second format knew the day only. */
  private static long endOfDay(int epochDay) {
    return (epochDay + 1) * DAY_MILLIS - 1;
  }

  private static List<TraitValue> readValues(DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    List<TraitValue> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Trait trait = Trait.ofSlot(in.readUnsignedByte());
      values.add(new TraitValue(trait, in.readInt()));
    }
    return values;
  }
}
