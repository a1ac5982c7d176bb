package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.Sums;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The day of a person that is not over: nothing of it is learned yet. Changed in place. */
final class Day {
  /** Sessions kept of a day; what comes through further ones counts for the last. */
  static final int MOST_SESSIONS = 8;

  /** Values kept of a day, of each trait; further ones are not learned. */
  static final int MOST_VALUES = 64;

  /** Days since 1970. */
  final long epochDay;

  final Counts counts = new Counts();

  /** Raw surprises of the day as a whole. */
  final Evidence evidence = new Evidence();

  final List<Session> sessions = new ArrayList<>(2);
  final Set<Integer> domains = new HashSet<>();
  final Set<Integer> projects = new HashSet<>();

  /** A bit for each active hour. */
  int hours;

  /** The hour that is counted, from 0 to 23; -1 before the first. */
  int hour = -1;

  final Counts hourCounts = new Counts();

  /** The largest sum of each scenario. */
  final Sums sums = new Sums();

  /** How rare the largest of them is: -log<sub>10</sub>. */
  double score;

  Day(long epochDay) {
    this.epochDay = epochDay;
  }

  /** The session of an activity; null where it begins one. */
  Session session(Observation observation) {
    for (Session session : sessions) {
      if (session.isOf(observation)) {
        return session;
      }
    }
    return sessions.size() < MOST_SESSIONS ? null : sessions.get(sessions.size() - 1);
  }

  Session begin(Observation first) {
    Session session = new Session(first);
    sessions.add(session);
    return session;
  }

  /** Of each detector the largest surprise. */
  Evidence largest() {
    Evidence largest = evidence;
    for (Session session : sessions) {
      largest = largest.with(session.evidence);
    }
    return largest;
  }

  static void add(Set<Integer> values, int value) {
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }
}
