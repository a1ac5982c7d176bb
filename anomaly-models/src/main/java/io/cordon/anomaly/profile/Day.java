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

  /** Values kept of a day, of each trait: further ones are not learned. */
  static final int MOST_VALUES = 64;

  final long epochDay;
  final Counts counts = new Counts();

  /** Raw surprises of the day as a whole. */
  final Evidence evidence = new Evidence();

  final List<Session> sessions = new ArrayList<>(2);
  final Set<Integer> domains = new HashSet<>();
  final Set<Integer> projects = new HashSet<>();

  /** A bit for each active hour. */
  int hours;

  /** The hour that is counted, from 0 to 23. */
  int hour = -1;

  final Counts hourCounts = new Counts();

  /** The largest sum of each scenario. */
  final Sums sums = new Sums();

  /** The largest calibrated sum. */
  double score;

  Day(long epochDay) {
    this.epochDay = epochDay;
  }

  static void add(Set<Integer> values, int value) {
    if (values.size() < MOST_VALUES) {
      values.add(value);
    }
  }
}
