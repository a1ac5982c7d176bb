package io.cordon.job.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.PolicySnapshots;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskScoreTest {
  private static int score(Severity severity, Anomaly... anomalies) {
    return ofActs(severity, 1, anomalies);
  }

  private static int ofActs(Severity severity, int acts, Anomaly... anomalies) {
    PolicySnapshot policy =
        new PolicySnapshot(
            "p1",
            "1",
            "Policy",
            null,
            DetectorKind.POLICY,
            severity,
            Mode.OBSERVE,
            List.of(),
            List.of());
    return RiskScore.of(
        new Detection(
            policy,
            Collections.nCopies(acts, ActivityFixtures.download().build()),
            "because",
            List.of(anomalies)));
  }

  private static int score(Severity severity, double p) {
    return score(severity, place(p));
  }

  private static Anomaly place(double p) {
    return new Anomaly("place", "Lagos", "Berlin", p, 30, "places 1");
  }

  @ParameterizedTest
  @CsvSource({"INFORMATIONAL, 10", "LOW, 30", "MEDIUM, 50", "HIGH, 75", "CRITICAL, 95"})
  void severalActsScoreTheirSeverity(Severity severity, int expected) {
    assertThat(ofActs(severity, 2)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"INFORMATIONAL, 9", "LOW, 27", "MEDIUM, 45", "HIGH, 68", "CRITICAL, 86"})
  void oneActMayBeASlip(Severity severity, int expected) {
    assertThat(ofActs(severity, 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "0.1, 30", "0.01, 45", "0.001, 60", "0.0001, 75"})
  void somethingUnusualIsAsSureAsItsPValueIsSmall(double p, int expected) {
    assertThat(score(Severity.HIGH, p)).isEqualTo(expected);
  }

  @Test
  void theStrongestOfSeveralAnomaliesCounts() {
    assertThat(score(Severity.HIGH, place(0.001), place(0.1))).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"1e-4", "1e-300", "0"})
  void noPValueIsSurerThanAFact(double p) {
    assertThat(score(Severity.CRITICAL, p)).isEqualTo(95);
  }

  /** A count is a fact; how far it is above the threshold does not change the score. */
  @ParameterizedTest
  @CsvSource({"50, 75", "51, 75", "50000, 75"})
  void aBurstScoresItsSeverity(long observed, int expected) {
    Detection fact =
        new Detection(
            PolicySnapshots.policy("p1", Mode.OBSERVE),
            List.of(ActivityFixtures.download().build()),
            "because",
            null,
            new Burst("downloads", observed, 50, 3_600_000, List.of()),
            null);
    assertThat(RiskScore.of(fact)).isEqualTo(expected);
  }

  @Test
  void theMoreSevereScoresHigherAtAnyPValue() {
    for (double p = 1; p > 1e-6; p /= 3) {
      List<Integer> scores = List.of(score(Severity.LOW, p), score(Severity.HIGH, p));
      assertThat(scores).isSorted().doesNotHaveDuplicates();
      assertThat(scores).allMatch(score -> score > 0 && score <= 100);
    }
  }
}
