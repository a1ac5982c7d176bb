package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.EvidenceCalibration;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.time.Duration;
import java.util.Set;

/**
 * Scores what a person does against what is usual for this person, and learns each day when it is
 * over. An activity that comes late counts for the open day.
 */
final class ProfileModel {
  /**
   * From so many active days on, a day says how surprising days of people are: what somebody does
   * first is new in every respect, which would make everything new look usual.
   */
  static final int CALIBRATED_FROM_DAYS = 5;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final EvidenceCalibration calibration;

  ProfileModel(EvidenceCalibration calibration) {
    this.calibration = calibration;
  }

  /**
   * Takes in an activity.
   *
   * @param learnBelow a day with a score above is not learned
   */
  Assessment observe(PersonProfile profile, ObservedAct act, Peers peers, double learnBelow) {
    long epochDay = Math.floorDiv(act.timeMillis(), DAY_MILLIS);
    if (profile.day != null && epochDay > profile.day.epochDay) {
      if (profile.activeDays >= CALIBRATED_FROM_DAYS) {
        calibration.learn(profile.day.largest(), profile.day.sums);
      }
      LearnDay.close(profile, peers, profile.day.score <= learnBelow);
    }
    boolean beginsDay = profile.day == null;
    if (beginsDay) {
      begin(profile, epochDay);
    }
    Day day = profile.day;
    PersonSession session = day.session(act);
    boolean changed = false;
    if (session == null) {
      session = day.begin(act);
      changed = ScoreOrigin.score(profile, session, act, peers);
    } else {
      ScoreOrigin.stay(profile, act);
    }
    changed |= ScoreOrigin.scoreHour(profile, session, act, peers);
    changed |= ScoreAmounts.score(profile, session, act, peers);
    changed |= ScoreShares.score(profile, act, peers);
    Assessment assessment = assess(profile, session, beginsDay, changed);
    if (changed) {
      keep(day, assessment);
    }
    return assessment;
  }

  /** What was made of the latest activity. */
  Assessment latest(PersonProfile profile, ObservedAct act) {
    PersonSession session = profile.day == null ? null : profile.day.session(act);
    return assess(profile, session, false, false);
  }

  private Assessment assess(
      PersonProfile profile, PersonSession session, boolean beginsDay, boolean changed) {
    Set<Detector> discounted =
        profile.day == null ? Set.of() : profile.alerts.discounted(profile.day.epochDay);
    return new Assessment(calibration, profile, discounted, session, beginsDay, changed);
  }

  private static void begin(PersonProfile profile, long epochDay) {
    profile.day = new Day(epochDay);
    for (Metric metric : Metric.values()) {
      if (metric.slow() != null) {
        SlowChangeState state = profile.slow.get(metric);
        if (state == null || state.isLearning()) {
          profile.day.evidence.leaveOut(metric.slow());
        } else {
          profile.day.evidence.add(metric.slow(), SlowChange.surprise(state));
        }
      }
    }
  }

  /**
   * The day's largest sums are learned when it is over; its largest score says whether its values
   * are. One surprise alone does not: else what is new would never become usual.
   */
  private static void keep(Day day, Assessment assessment) {
    for (IncidentScenario scenario : IncidentScenario.values()) {
      day.sums.raise(scenario, assessment.sum(scenario));
      if (!scenario.aloneIsEnough()) {
        day.score = Math.max(day.score, (float) assessment.score(scenario));
      }
    }
  }
}
