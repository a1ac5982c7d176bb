package io.cordon.anomaly.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.recalibration.RecalibrationTable;
import io.cordon.anomaly.recalibration.StatisticTail;
import io.cordon.anomaly.recalibration.TailHistogram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceCalibrationTest {
  private static final int DAYS = 40_000;
  private static final double INCIDENT = 9;
  private static final long SEED = 20_261_130;

  private final Random random = new Random(SEED);

  /** A day on which a detector is surprised by p, which it takes for p to the power of 1.8. */
  private Evidence day() {
    Evidence evidence = new Evidence();
    evidence.add(Detector.COUNTRY, -1.8 * Math.log10(1 - random.nextDouble()));
    evidence.add(Detector.DEVICE, -1.8 * Math.log10(1 - random.nextDouble()));
    evidence.add(Detector.HOUR, -1.8 * Math.log10(1 - random.nextDouble()));
    return evidence;
  }

  private double learned(EvidenceCalibration calibration) {
    Evidence raw = day();
    Evidence calibrated = calibration.of(raw);
    double sum = calibrated.sum(IncidentScenario.ACCOUNT_TAKEOVER);
    Sums sums = new Sums();
    sums.raise(IncidentScenario.ACCOUNT_TAKEOVER, sum);
    double score = calibration.of(IncidentScenario.ACCOUNT_TAKEOVER, sum);
    calibration.learn(raw, sums);
    return score;
  }

  @Test
  void aScoreIsAsRareAsItSays() {
    EvidenceCalibration calibration = new EvidenceCalibration();
    for (int i = 0; i < DAYS; i++) {
      learned(calibration);
    }
    int hundredth = 0;
    int thousandth = 0;
    for (int i = 0; i < DAYS; i++) {
      double score = learned(calibration);
      hundredth += score >= 2 ? 1 : 0;
      thousandth += score >= 3 ? 1 : 0;
    }

    assertThat(hundredth / (DAYS / 100.0)).isBetween(0.7, 1.4);
    assertThat(thousandth / (DAYS / 1000.0)).as("rather too rare").isBetween(0.35, 1.5);
  }

  @Test
  void aDetectorThatExaggeratesIsBelievedForWhatItIsWorth() {
    EvidenceCalibration calibration = new EvidenceCalibration();
    for (int i = 0; i < DAYS; i++) {
      learned(calibration);
    }
    Evidence raw = new Evidence();
    raw.add(Detector.COUNTRY, 1.8 * 2.5);

    assertThat(calibration.of(raw).surprise(Detector.COUNTRY)).isBetween(2.3, 2.7);
  }

  @Test
  void whatNobodyHasSeenIsNotCertain() {
    EvidenceCalibration calibration = new EvidenceCalibration();
    for (int i = 0; i < 1_000; i++) {
      learned(calibration);
    }

    double score = calibration.of(IncidentScenario.ACCOUNT_TAKEOVER, 1e6);

    assertThat(score).isBetween(3.0, 20.0);
  }

  /** One day in fifty is one of an incident. */
  private double incident(EvidenceCalibration calibration, int days) {
    Sums sums = new Sums();
    sums.raise(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT);
    for (int i = 0; i < days; i++) {
      learned(calibration);
      if (i % 50 == 0) {
        calibration.learn(day(), sums);
      }
    }
    return calibration.of(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT);
  }

  @Test
  void incidentsDoNotMakeTheNextOneUsual() {
    EvidenceCalibration calibration = new EvidenceCalibration();
    for (int i = 0; i < 1_000; i++) {
      learned(calibration);
    }

    assertThat(incident(calibration, DAYS)).as("2 % of all days").isGreaterThan(2.5);
  }

  @Test
  void aPopulationOfWhichLittleIsKnownAsksALargerOne() {
    EvidenceCalibration people = new EvidenceCalibration();
    for (int i = 0; i < 1_000; i++) {
      learned(people);
    }
    EvidenceCalibration guests = new EvidenceCalibration();
    double alone = guests.of(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT);
    guests.dependOn(people);

    assertThat(alone).isZero();
    assertThat(guests.of(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT))
        .isEqualTo(people.of(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT))
        .isGreaterThan(2);

    for (int i = 0; i < 1_000; i++) {
      Sums sums = new Sums();
      sums.raise(IncidentScenario.ACCOUNT_TAKEOVER, 1 + INCIDENT * i / 1_000);
      guests.learn(day(), sums);
    }

    assertThat(guests.of(IncidentScenario.ACCOUNT_TAKEOVER, INCIDENT))
        .as("what guests do every day")
        .isLessThan(2);
  }

  @Test
  void theFirstFormatIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0);
    out.writeByte(1);
    new TailHistogram(200_000).write(out);
    RecalibrationTable.unknown().write(out);
    out.writeByte(1);
    new StatisticTail(200_000, 1).write(out);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());

    EvidenceCalibration read = EvidenceCalibration.readFirstFormat(new DataInputStream(in));

    assertThat(in.available()).isZero();
    assertThat(read.of(day())).isNotNull();
  }

  @Test
  void whatIsLeftOutIsNotLearned() {
    EvidenceCalibration calibration = new EvidenceCalibration();
    for (int i = 0; i < 1_000; i++) {
      Evidence newcomer = new Evidence();
      newcomer.leaveOut(Detector.SLOW_DOWNLOADS);
      calibration.learn(newcomer, new Sums());
    }
    Evidence first = new Evidence();
    first.add(Detector.SLOW_DOWNLOADS, 1);

    assertThat(calibration.of(first).surprise(Detector.SLOW_DOWNLOADS))
        .as("a thousand days about which nothing can be said")
        .isLessThan(1.2);
  }
}
