package io.cordon.anomaly.evidence;

import io.cordon.anomaly.recalibration.RareShare;
import io.cordon.anomaly.recalibration.RecalibrationTable;
import io.cordon.anomaly.recalibration.StatisticTail;
import io.cordon.anomaly.recalibration.TailHistogram;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What surprises and their sums are really worth in one population: each detector and each scenario
 * is recalibrated by the largest value of each day of each person. About 90 KB; changed in place.
 *
 * <p>To learn a day costs about 2 µs, to look up all detectors 500 ns, a scenario 200 ns.
 */
public final class EvidenceCalibration {
  /** Person-days after which one counts half. */
  private static final double HALF_LIFE = 200_000;

  private static final int DAYS_A_TABLE = 50;

  /** What a sum exceeds the 98 % quantile by, before any did. */
  private static final double EXCESS = 1;

  /** As if so many days had been seen, of which none was surprising. */
  private static final double PRIOR_DAYS = 100;

  /** Of fewer days nobody knows what is rare: a young job is silent. */
  private static final double LEAST_DAYS = 20;

  /** Log<sub>10</sub>: of n days, nothing is called rarer than once in 100 n. */
  private static final double MOST_BEYOND = 2;

  private static final Detector[] DETECTORS = Detector.values();
  private static final IncidentScenario[] SCENARIOS = IncidentScenario.values();

  private final Recalibrated[] detectors = new Recalibrated[DETECTORS.length];
  private final StatisticTail[] scenarios = new StatisticTail[SCENARIOS.length];
  private final RareShare[] rareOnes = new RareShare[SCENARIOS.length];
  private long days;

  /** Null for none. */
  private EvidenceCalibration larger;

  private static final class Recalibrated {
    private final TailHistogram seen;
    private RecalibrationTable table;

    private Recalibrated(TailHistogram seen, RecalibrationTable table) {
      this.seen = seen;
      this.table = table;
    }
  }

  public EvidenceCalibration() {
    for (int i = 0; i < detectors.length; i++) {
      detectors[i] = new Recalibrated(new TailHistogram(HALF_LIFE), RecalibrationTable.unknown());
    }
    for (int i = 0; i < scenarios.length; i++) {
      scenarios[i] = new StatisticTail(HALF_LIFE, EXCESS);
    }
    Arrays.setAll(rareOnes, slot -> new RareShare());
  }

  /**
   * Lets a larger population say what is rare until this one has seen enough days itself: guests
   * seldom come often enough.
   */
  public void dependOn(EvidenceCalibration ofLarger) {
    larger = ofLarger;
  }

  /** The recalibrated surprises of an evidence. */
  public Evidence of(Evidence raw) {
    Evidence calibrated = new Evidence();
    for (Detector detector : DETECTORS) {
      double surprise = raw.surprise(detector);
      if (surprise > 0) {
        calibrated.add(detector, of(detector, surprise));
      }
    }
    return calibrated;
  }

  /** What a surprise of a detector is worth. */
  public double of(Detector detector, double surprise) {
    return surprise > 0 ? detectors[detector.slot()].table.calibrated(surprise) : 0;
  }

  /**
   * How rare it is that a day of a person has at least this sum: -log<sub>10</sub>. What is rarer
   * than all that was seen is extrapolated, and counts half: of n days, nobody knows what comes
   * once in 100 n, and where days are all alike, the fitted tail has no width at all. Nor is
   * anything rarer than its evidence would be, if it were of one detector.
   */
  public double of(IncidentScenario scenario, double sum) {
    double days = scenarios[scenario.slot()].known();
    if (days < LEAST_DAYS && larger != null) {
      return larger.of(scenario, sum);
    }
    double rare = scenarios[scenario.slot()].surprise(sum);
    if (days < LEAST_DAYS) {
      return Math.min(rare, Math.log10(1 + days));
    }
    double known = Math.log10(PRIOR_DAYS + days);
    double believed = rare <= known ? rare : known + Math.min(MOST_BEYOND, (rare - known) / 2);
    return Math.min(believed, Evidence.mostOf(sum));
  }

  /**
   * Takes in a day of a person; of sums, what is too rare to be chance is left out.
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
    for (IncidentScenario scenario : SCENARIOS) {
      double sum = sums.of(scenario);
      if (!raw.leavesOut(scenario) && rareOnes[scenario.slot()].admits(of(scenario, sum))) {
        scenarios[scenario.slot()].add(sum);
      }
    }
    days++;
    if (days % DAYS_A_TABLE == 0) {
      for (Recalibrated detector : detectors) {
        detector.table = detector.seen.table();
      }
    }
  }

  /** Exactly: what is read is worth what this is. Some 10 KB. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(days);
    out.writeByte(detectors.length);
    for (Recalibrated detector : detectors) {
      detector.seen.write(out);
      detector.table.write(out);
    }
    out.writeByte(scenarios.length);
    for (StatisticTail scenario : scenarios) {
      scenario.write(out);
    }
    for (RareShare share : rareOnes) {
      share.write(out);
    }
  }

  /** What {@link #write} wrote, also before there were as many detectors and scenarios. */
  public static EvidenceCalibration read(DataInput in) throws IOException {
    return read(in, true);
  }

  /** What was written before rare days were counted. */
  public static EvidenceCalibration readFirstFormat(DataInput in) throws IOException {
    return read(in, false);
  }

  private static EvidenceCalibration read(DataInput in, boolean withShares) throws IOException {
    EvidenceCalibration calibration = new EvidenceCalibration();
    calibration.days = in.readLong();
    int detectors = atMost(DETECTORS.length, in.readUnsignedByte(), "detectors");
    for (int slot = 0; slot < detectors; slot++) {
      TailHistogram seen = TailHistogram.read(HALF_LIFE, in);
      calibration.detectors[slot] = new Recalibrated(seen, RecalibrationTable.read(in));
    }
    int scenarios = atMost(SCENARIOS.length, in.readUnsignedByte(), "scenarios");
    for (int slot = 0; slot < scenarios; slot++) {
      calibration.scenarios[slot] = StatisticTail.read(HALF_LIFE, EXCESS, in);
    }
    for (int slot = 0; withShares && slot < scenarios; slot++) {
      calibration.rareOnes[slot] = RareShare.read(in);
    }
    return calibration;
  }

  private static int atMost(int known, int written, String of) throws IOException {
    if (written > known) {
      throw new IOException(
          "A calibration of " + written + ' ' + of + "; this version knows " + known);
    }
    return written;
  }
}
