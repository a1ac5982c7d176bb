package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.count.NegativeBinomial;
import io.cordon.anomaly.evidence.Detector;

/** How much a person does, in the day, in the hour and through one session. */
final class ScoreAmounts {
  /** Of the p-values that peers give file endings and projects. */
  private static final double RARE = 0.005;

  private static final int NEWCOMER_DAYS = 5;

  private ScoreAmounts() {}

  static boolean score(PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    return switch (of.kind()) {
      case DOWNLOAD -> download(profile, session, of, peers);
      case SHARE -> count(profile, session, Metric.SHARES, peers);
      case CHANGE -> change(profile, session, of, peers);
      case OTHER -> false;
    };
  }

  private static boolean download(
      PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    boolean changed = count(profile, session, Metric.DOWNLOADS, peers);
    changed |= hourCount(profile, of, Metric.DOWNLOADS, Detector.HOUR_DOWNLOADS, peers);
    if (of.sensitive()) {
      changed |= count(profile, session, Metric.SENSITIVE, peers);
    }
    if (of.project() != 0) {
      Day.add(profile.day.projects, of.project());
      if (isForeign(profile, of.project(), peers)) {
        changed |= count(profile, session, Metric.FOREIGN, peers);
      }
    }
    return changed;
  }

  private static boolean change(
      PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    boolean changed = count(profile, session, Metric.CHANGES, peers);
    changed |= hourCount(profile, of, Metric.CHANGES, Detector.HOUR_CHANGES, peers);
    changed |= rareEnding(profile, session, of, peers);
    return changed;
  }

  /** Everything is new to a newcomer; foreign is what the department does not know either. */
  private static boolean isForeign(PersonProfile profile, int project, Peers peers) {
    return !profile.familiar(Trait.PROJECT).contains(project)
        && (profile.activeDays >= NEWCOMER_DAYS
            || peers.chance(Trait.PROJECT, project, (int) profile.day.epochDay) < RARE);
  }

  private static boolean rareEnding(
      PersonProfile profile, PersonSession session, ObservedAct of, Peers peers) {
    return of.ending() != 0
        && peers.chance(Trait.ENDING, of.ending(), (int) profile.day.epochDay) < RARE
        && count(profile, session, Metric.RARE_ENDINGS, peers);
  }

  private static boolean count(
      PersonProfile profile, PersonSession session, Metric metric, Peers peers) {
    Day day = profile.day;
    boolean changed = false;
    NegativeBinomial expected = null;
    if (day.counts.add(metric)) {
      expected = CountModel.DAILY.expected(profile.daily(metric, peers), 1);
      day.counts.lookBeyond(metric, expected.mean());
      changed = day.evidence.add(metric.ofDay(), surprise(expected, day.counts.of(metric)));
    }
    if (metric.ofSession() != null && session.counts.add(metric)) {
      if (expected == null) {
        expected = CountModel.DAILY.expected(profile.daily(metric, peers), 1);
      }
      session.counts.lookBeyond(metric, expected.mean());
      double surprise = surprise(expected, session.counts.of(metric));
      changed |= session.evidence.add(metric.ofSession(), surprise);
    }
    return changed;
  }

  /**
   * The best of the day's hours: their number is paid for (Bonferroni). What comes late counts for
   * the open hour.
   */
  private static boolean hourCount(
      PersonProfile profile, ObservedAct of, Metric metric, Detector detector, Peers peers) {
    Day day = profile.day;
    int hour = ScoreOrigin.hourOfDay(of.timeMillis());
    if (hour > day.hour && day.isOf(of)) {
      LearnDay.closeHour(profile, peers);
      day.hour = hour;
    }
    if (!day.hourCounts.add(metric)) {
      return false;
    }
    NegativeBinomial expected = CountModel.HOURLY.expected(profile.hourly(metric, peers), 1);
    day.hourCounts.lookBeyond(metric, expected.mean());
    double surprise =
        surprise(expected, day.hourCounts.of(metric))
            - Math.log10(Math.max(1, Integer.bitCount(day.hours)));
    return day.evidence.add(detector, surprise);
  }

  private static double surprise(NegativeBinomial expected, long count) {
    return count <= expected.mean() ? 0 : -expected.logUpperMidP(count) / Math.log(10);
  }
}
