package io.cordon.datagen.score;

import io.cordon.datagen.score.figure.FalseAlarms;
import io.cordon.datagen.score.figure.WeeklyAlarms;
import io.cordon.datagen.score.input.AlertRank;
import io.cordon.datagen.score.input.ScoredPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts false alarms as people perceive them: after one that counts, others about the same person
 * do not count until the refractory time has passed, whichever detector raised them. So the count
 * is the largest number of alarms that are that far apart, and never falls when there are more.
 */
final class AlarmCount {
  private static final double THOUSAND = 1000;
  private static final Duration WEEK = Duration.ofDays(7);

  private final ScoredPeriod period;
  private final Duration refractory;
  private final List<JudgedAlert> falseAlarms;

  AlarmCount(List<JudgedAlert> byTime, ScoredPeriod period, Duration refractory) {
    this.period = period;
    this.refractory = refractory;
    this.falseAlarms = byTime.stream().filter(JudgedAlert::isFalse).toList();
  }

  /** Those that count when only this rank and higher ones are alerts, in order of time. */
  List<JudgedAlert> counted(AlertRank threshold) {
    return apart(threshold, JudgedAlert::person);
  }

  /** Those that are the refractory time apart from others with the same key. */
  private List<JudgedAlert> apart(AlertRank threshold, Function<JudgedAlert, String> keys) {
    if (threshold == null) {
      return List.of();
    }
    Map<String, Instant> counts = new HashMap<>();
    List<JudgedAlert> counted = new ArrayList<>();
    for (JudgedAlert alarm : falseAlarms) {
      if (alarm.rank().compareTo(threshold) >= 0) {
        String key = keys.apply(alarm);
        Instant time = alarm.first().time();
        Instant last = counts.get(key);
        if (last == null || !time.isBefore(last.plus(refractory))) {
          counts.put(key, time);
          counted.add(alarm);
        }
      }
    }
    return counted;
  }

  /** All those of this rank and higher, whether or not they count. */
  List<JudgedAlert> all(AlertRank threshold) {
    return threshold == null
        ? List.of()
        : falseAlarms.stream().filter(a -> a.rank().compareTo(threshold) >= 0).toList();
  }

  /** The lowest of the ranks that the budget allows; null when it allows none. */
  AlertRank threshold(double budget, List<AlertRank> ascending) {
    double allowed = budget * period.userDays() / THOUSAND;
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counted(ascending.get(middle)).size() <= allowed) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == ascending.size() ? null : ascending.get(low);
  }

  double rate(int alarms) {
    return alarms * THOUSAND / period.userDays();
  }

  FalseAlarms figures(AlertRank threshold) {
    int counted = counted(threshold).size();
    SortedMap<String, Integer> byDetector = new TreeMap<>();
    apart(threshold, alarm -> alarm.person() + '\n' + alarm.first().detector())
        .forEach(alarm -> byDetector.merge(alarm.first().detector(), 1, Integer::sum));
    return new FalseAlarms(
        counted,
        rate(counted),
        all(threshold).size(),
        Collections.unmodifiableSortedMap(byDetector));
  }

  WeeklyAlarms weekly(List<JudgedAlert> counted, double budget) {
    Instant begin = period.evaluationFrom();
    int fullWeeks = (int) Duration.between(begin, period.to()).dividedBy(WEEK);
    int[] weeks = new int[fullWeeks];
    for (JudgedAlert alarm : counted) {
      int week = (int) Duration.between(begin, alarm.first().time()).dividedBy(WEEK);
      if (week < fullWeeks) {
        weeks[week]++;
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int week : weeks) {
      list.add(week);
    }
    return new WeeklyAlarms(list, budget * period.users() / THOUSAND * WEEK.toDays());
  }
}
