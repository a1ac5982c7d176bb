package io.cordon.job.people;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.Assessment;
import io.cordon.model.activity.Activity;
import io.cordon.model.text.Hash64;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.UnusualPolicy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A policy about unusual behaviour, with the models behind its features. */
final class UnusualRule {
  final UnusualPolicy policy;

  /** What stored alerts call it. */
  final long key;

  /** For so long after its last activity an alert stays open, as its finding does. */
  final long openMillis;

  private final Set<IncidentScenario> scenarios = EnumSet.noneOf(IncidentScenario.class);
  private final Set<Detector> detectors = EnumSet.noneOf(Detector.class);

  /** What of a policy is most unusual; exactly one of scenario and detector is null. */
  record Score(
      UnusualRule rule, IncidentScenario scenario, Detector detector, double score, double line) {

    /** What made it, the strongest first. */
    List<Detector> reasons(Assessment assessment) {
      return scenario == null
          ? List.of(detector)
          : assessment.reasons(scenario).stream().map(Evidence.Reason::detector).toList();
    }

    boolean isAlert() {
      return score >= line;
    }

    /** An alert before what is held back, then the rarer one. */
    boolean isStrongerThan(Score other) {
      return isAlert() == other.isAlert() ? score > other.score : isAlert();
    }
  }

  UnusualRule(UnusualPolicy policy, Duration coolDown) {
    this.policy = policy;
    this.key = Hash64.of(policy.id());
    long own = policy.snapshot().coolDownMillis();
    this.openMillis = own == 0 ? coolDown.toMillis() : own;
    for (UnusualFeature feature : policy.features()) {
      if (feature.isScenario()) {
        scenarios.add(Features.scenario(feature));
      } else {
        detectors.add(Features.detector(feature));
      }
    }
  }

  /** Whether it shares the budget with other scenarios, of which one is emitted. */
  boolean competes() {
    return !scenarios.isEmpty() && isBudgeted();
  }

  /** A fixed p-value, or what the budget of the severity allows. */
  double line(AlertLines lines) {
    return isBudgeted()
        ? lines.line(policy.snapshot().severity())
        : -Math.log10(policy.threshold());
  }

  boolean isBudgeted() {
    return policy.threshold() == null;
  }

  boolean mayJudge(Activity activity) {
    return policy.verbs().isEmpty() || policy.verbs().contains(activity.verb());
  }

  /** The most unusual of its features. */
  Score score(Assessment assessment, AlertLines lines) {
    IncidentScenario scenario = null;
    Detector detector = null;
    double score = -1;
    for (IncidentScenario each : scenarios) {
      if (assessment.score(each) > score) {
        score = assessment.score(each);
        scenario = each;
      }
    }
    for (Detector each : detectors) {
      if (assessment.surprise(each) > score) {
        score = assessment.surprise(each);
        detector = each;
        scenario = null;
      }
    }
    return new Score(this, scenario, detector, score, line(lines));
  }
}
