package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.EvidenceCalibration;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.util.List;
import java.util.Set;

/**
 * What an activity makes of the day of a person, valid until the person's next activity. It
 * computes what is asked, so that an activity of which nobody asks costs little.
 */
public final class Assessment {
  /** What a surprise counts of a detector that raised a false alarm. */
  private static final double OF_FALSE_ALARM = 0.5;

  private static final IncidentScenario[] SCENARIOS = IncidentScenario.values();

  private final EvidenceCalibration calibration;
  private final PersonProfile profile;
  private final Set<Detector> discounted;
  private final PersonSession session;
  private final Evidence ofAct;
  private final boolean beginsDay;
  private final boolean changed;

  /** Null until it is asked for. */
  private Evidence calibrated;

  /** Null until they are asked for. */
  private double[] sums;

  /** Null until they are asked for. */
  private double[] scores;

  /**
   * @param discounted detectors that were surprised at false alarms
   * @param profile with the day of the activity; without a day, nothing was surprising
   * @param session of the activity; null for none
   */
  Assessment(
      EvidenceCalibration calibration,
      PersonProfile profile,
      Set<Detector> discounted,
      PersonSession session,
      boolean beginsDay,
      boolean changed) {
    this.calibration = calibration;
    this.profile = profile;
    this.discounted = discounted;
    this.session = session;
    ofAct = profile.day == null ? null : profile.day.ofAct;
    this.beginsDay = beginsDay;
    this.changed = changed;
  }

  /** Whether it is the person's first activity of the day. */
  public boolean beginsDay() {
    return beginsDay;
  }

  /** Whether something became more surprising by this activity. */
  public boolean changed() {
    return changed;
  }

  /** The most surprising one; null where none is. */
  public IncidentScenario scenario() {
    IncidentScenario most = null;
    double score = 0;
    for (IncidentScenario scenario : SCENARIOS) {
      if (score(scenario) > score) {
        score = score(scenario);
        most = scenario;
      }
    }
    return most;
  }

  /** The score of the most surprising scenario; 0 where none is. */
  public double score() {
    IncidentScenario most = scenario();
    return most == null ? 0 : score(most);
  }

  /** -log<sub>10</sub> of the share of days of people that look as much like the scenario. */
  public double score(IncidentScenario scenario) {
    if (scores == null) {
      scores = new double[SCENARIOS.length];
      for (IncidentScenario each : SCENARIOS) {
        scores[each.slot()] = calibration.of(each, sum(each));
      }
    }
    return scores[scenario.slot()];
  }

  /**
   * -log<sub>10</sub> of the share of days of people on which the detector is as surprised: by the
   * activity's session and day; by the recipients of this activity alone.
   */
  public double surprise(Detector detector) {
    return switch (detector) {
      case RECIPIENT, SENSITIVE_RECIPIENT ->
          ofAct == null
              ? 0
              : discounted(detector, calibration.of(detector, ofAct.surprise(detector)));
      default -> evidence().surprise(detector);
    };
  }

  /** What speaks for a scenario: at most three detectors, the strongest first. */
  public List<Evidence.Reason> reasons(IncidentScenario scenario) {
    return evidence().reasons(scenario);
  }

  /** What the day before was like speaks for more of the same, but never by itself. */
  double sum(IncidentScenario scenario) {
    if (sums == null) {
      sums = new double[SCENARIOS.length];
      double carried = profile.carriedShare(profile.day.epochDay);
      for (IncidentScenario each : SCENARIOS) {
        double today = evidence().sum(each);
        sums[each.slot()] = today + Math.min(today, carried * profile.carried.of(each));
      }
    }
    return sums[scenario.slot()];
  }

  private Evidence evidence() {
    if (calibrated == null) {
      calibrated = calibration.of(raw());
      for (Detector detector : discounted) {
        calibrated.discount(detector, OF_FALSE_ALARM);
      }
    }
    return calibrated;
  }

  private Evidence raw() {
    if (profile.day == null) {
      return new Evidence();
    }
    return session == null ? profile.day.evidence : session.evidence.with(profile.day.evidence);
  }

  private double discounted(Detector detector, double surprise) {
    return discounted.contains(detector) ? OF_FALSE_ALARM * surprise : surprise;
  }
}
