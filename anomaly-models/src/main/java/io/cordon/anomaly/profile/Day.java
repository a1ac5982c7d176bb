package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Counts;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.Sums;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The day of a person that is not over: nothing of it is learned yet. Changed in place. */
final class Day {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** Sessions kept of a day; a further one takes the place of the least surprising. */
  static final int MOST_SESSIONS = 4;

  /** Values kept of a day, of each trait; further ones are not learned. */
  static final int MOST_VALUES = 13;

  /** Days since 1970. */
  final long epochDay;

  final Counts counts;

  /** Raw surprises of the day as a whole. */
  final Evidence evidence;

  final List<PersonSession> sessions = new ArrayList<>(2);
  final Set<Integer> domains = new TreeSet<>();
  final Set<Integer> projects = new TreeSet<>();

  /** A bit for each active hour. */
  int hours;

  /** The hour that is counted, from 0 to 23; -1 before the first. */
  int hour = -1;

  final Counts hourCounts;

  /**
   * Raw surprises of the latest activity alone; null for none. Not stored: nobody asks after the
   * activity was handled.
   */
  Evidence ofAct;

  /** The largest sum of each scenario. */
  final Sums sums;

  /** How rare the largest of them is: -log<sub>10</sub>. */
  float score;

  Day(long epochDay) {
    this(epochDay, new Counts(), new Evidence(), new Counts(), new Sums());
  }

  private Day(long epochDay, Counts counts, Evidence evidence, Counts hourCounts, Sums sums) {
    this.epochDay = epochDay;
    this.counts = counts;
    this.evidence = evidence;
    this.hourCounts = hourCounts;
    this.sums = sums;
  }

  /** The session of an activity; null where it begins one. */
  PersonSession session(ObservedAct observation) {
    for (PersonSession session : sessions) {
      if (session.isOf(observation)) {
        return session;
      }
    }
    return null;
  }

  /** A stolen session must not hide behind four programs of the person's own. */
  PersonSession begin(ObservedAct first) {
    if (sessions.size() == MOST_SESSIONS) {
      PersonSession least = sessions.get(0);
      for (PersonSession session : sessions) {
        least = session.evidence.largest() < least.evidence.largest() ? session : least;
      }
      sessions.remove(least);
    }
    PersonSession session = new PersonSession(first);
    sessions.add(session);
    return session;
  }

  /** Whether it happened on this day, and does not come late. */
  boolean isOf(ObservedAct act) {
    return Math.floorDiv(act.timeMillis(), DAY_MILLIS) == epochDay;
  }

  /** Of each detector the largest surprise. */
  Evidence largest() {
    Evidence largest = evidence;
    for (PersonSession session : sessions) {
      largest = largest.with(session.evidence);
    }
    return largest;
  }

  static void add(Set<Integer> values, int value) {
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt((int) epochDay);
    counts.write(out);
    evidence.write(out);
    hourCounts.write(out);
    sums.write(out);
    out.writeInt(hours);
    out.writeByte(hour);
    out.writeFloat(score);
    out.writeByte(sessions.size());
    for (PersonSession session : sessions) {
      session.write(out);
    }
    write(domains, out);
    write(projects, out);
  }

  private static void write(Set<Integer> values, DataOutput out) throws IOException {
    out.writeByte(values.size());
    for (int value : values) {
      out.writeInt(value);
    }
  }

  /**
   * What {@link #write} wrote.
   *
   * @param format of {@link ProfileBytes}
   */
  static Day read(DataInput in, int format) throws IOException {
    long epochDay = in.readInt();
    Counts counts = Counts.read(in);
    Evidence evidence =
        format == ProfileBytes.FIRST ? Evidence.readFirstFormat(in) : Evidence.read(in);
    Counts hourCounts = Counts.read(in);
    Sums sums = ProfileBytes.sums(in, format);
    Day day = new Day(epochDay, counts, evidence, hourCounts, sums);
    day.hours = in.readInt();
    day.hour = in.readByte();
    day.score = format == ProfileBytes.FIRST ? (float) in.readDouble() : in.readFloat();
    int sessions = in.readUnsignedByte();
    for (int i = 0; i < sessions; i++) {
      day.sessions.add(PersonSession.read(in, format));
    }
    read(day.domains, in);
    read(day.projects, in);
    return day;
  }

  private static void read(Set<Integer> values, DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      values.add(in.readInt());
    }
  }
}
