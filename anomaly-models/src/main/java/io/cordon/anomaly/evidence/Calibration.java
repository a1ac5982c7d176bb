package io.cordon.anomaly.evidence;

import io.cordon.anomaly.recalibration.RecalibrationTable;
import io.cordon.anomaly.recalibration.TailHistogram;

/**
 * What surprises and their sums are really worth in one population: each detector and each scenario
 * is recalibrated by the largest value of each day of each person. About 90 KB; changed in place.
 *
 * <p>Tables are made anew after every {@value #DAYS_A_TABLE} days learned, so a day costs about 1
 * µs and a look-up of all detectors 300 ns.
 */
public final class Calibration {
  /** Person-days after which one counts half. */
  private static final double HALF_LIFE = 50_000;

  private static final int DAYS_A_TABLE = 50;
  private static final Detector[] DETECTORS = Detector.values();
  private static final Scenario[] SCENARIOS = Scenario.values();

  private final Recalibrated[] detectors = new Recalibrated[DETECTORS.length];
  private final Recalibrated[] scenarios = new Recalibrated[SCENARIOS.length];
  private int days;

  private static final class Recalibrated {
    private final TailHistogram seen = new TailHistogram(HALF_LIFE);
    private RecalibrationTable table = RecalibrationTable.unknown();
  }

  public Calibration() {
    for (int i = 0; i < detectors.length; i++) {
      detectors[i] = new Recalibrated();
    }
    for (int i = 0; i < scenarios.length; i++) {
      scenarios[i] = new Recalibrated();
    }
  }

  /** The recalibrated surprises of an evidence. */
  public Evidence of(Evidence raw) {
    Evidence calibrated = new Evidence();
    for (Detector detector : DETECTORS) {
      double surprise = raw.surprise(detector);
      if (surprise > 0) {
        calibrated.add(detector, detectors[detector.slot()].table.calibrated(surprise));
      }
    }
    return calibrated;
  }

  /** How rare it is that a day of a person has at least this sum: -log<sub>10</sub>. */
  public double of(Scenario scenario, double sum) {
    double rare = scenarios[scenario.slot()].table.calibrated(sum);
    double known = Math.log10(100 + days);
    return rare <= known ? rare : known + (rare - known) / 2;
  }

  /**
   * Takes in a day of a person.
   *
   * @param raw the largest surprises of the day
   * @param sums the largest sum of each scenario
   */
  public void learn(Evidence raw, Sums sums) {
    for (Detector detector : DETECTORS) {
      if (!raw.isLeftOut(detector)) {
        detectors[detector.slot()].seen.add(raw.surprise(detector));
      }
    }
    for (Scenario scenario : SCENARIOS) {
      scenarios[scenario.slot()].seen.add(sums.of(scenario));
    }
    days++;
    if (days % DAYS_A_TABLE == 0) {
      refresh(detectors);
      refresh(scenarios);
    }
  }

  private static void refresh(Recalibrated[] all) {
    for (Recalibrated each : all) {
      each.table = each.seen.table();
    }
  }
}
