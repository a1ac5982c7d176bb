package io.cordon.anomaly.profile;

import io.cordon.anomaly.change.SlowChange;
import io.cordon.anomaly.change.SlowChangeState;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.EvidenceCalibration;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.time.Duration;

/**
 * Scores what a person does against what is usual for this person, and learns each day when it is
 * over. An activity that comes late counts for the open day.
 */
final class ProfileModel {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final EvidenceCalibration calibration;

  ProfileModel(EvidenceCalibration calibration) {
    this.calibration = calibration;
  }

  /**
   * Takes in an activity.
   *
   * @param learnBelow a day with a score above is not learned
   * @return null where it changes nothing
   */
  Assessment observe(
      PersonProfile profile, ObservedAct observation, Peers peers, double learnBelow) {
    long epochDay = Math.floorDiv(observation.timeMillis(), DAY_MILLIS);
    if (profile.day != null && epochDay > profile.day.epochDay) {
      calibration.learn(profile.day.largest(), profile.day.sums);
      LearnDay.close(profile, peers, profile.day.score <= learnBelow);
    }
    if (profile.day == null) {
      begin(profile, epochDay);
    }
    Day day = profile.day;
    PersonSession session = day.session(observation);
    boolean changed = false;
    if (session == null) {
      session = day.begin(observation);
      changed = ScoreOrigin.score(profile, session, observation, peers);
    }
    changed |= ScoreOrigin.scoreHour(profile, session, observation, peers);
    changed |= ScoreAmounts.score(profile, session, observation, peers);
    changed |= ScoreShares.score(profile, observation, peers);
    return changed ? assess(profile, session) : null;
  }

  private static void begin(PersonProfile profile, long epochDay) {
    profile.day = new Day(epochDay);
    for (Metric metric : Metric.values()) {
      if (metric.slow != null) {
        SlowChangeState state = profile.slow.get(metric);
        if (state == null || state.isLearning()) {
          profile.day.evidence.leaveOut(metric.slow);
        } else {
          profile.day.evidence.add(metric.slow, SlowChange.surprise(state));
        }
      }
    }
  }

  /** What the day before was like speaks for more of the same, but never by itself. */
  private Assessment assess(PersonProfile profile, PersonSession session) {
    Day day = profile.day;
    Evidence calibrated = calibration.of(session.evidence.with(day.evidence));
    IncidentScenario most = null;
    double score = 0;
    for (IncidentScenario scenario : IncidentScenario.values()) {
      double today = calibrated.sum(scenario);
      double sum = today + Math.min(today, profile.carried(scenario, day.epochDay));
      day.sums.raise(scenario, sum);
      double rare = calibration.of(scenario, sum);
      if (rare > score) {
        score = rare;
        most = scenario;
      }
    }
    day.score = Math.max(day.score, score);
    return most == null ? null : new Assessment(most, score, calibrated);
  }
}
