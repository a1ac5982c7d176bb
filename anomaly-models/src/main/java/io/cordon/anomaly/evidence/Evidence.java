package io.cordon.anomaly.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How surprising each side of a session is, or of the day around it: s = -log<sub>10</sub> of how
 * often it looks like this. Changed in place; a detector keeps its largest surprise.
 *
 * <pre>
 * points of a facet      the largest of  weight · min(4, max(0, s - 0.3))  of its detectors
 * sum of a scenario      the points of all its facets, the strongest at 0.4 of its points
 *                        where it is not enough alone; at most 3 times the points of a facet that the scenario needs
 * </pre>
 */
public final class Evidence {
  /** Every second session is as surprising: it says nothing. */
  private static final double NOTHING = 0.3;

  /** One facet alone, however extreme, is seldom an incident: migrations and trips are. */
  private static final double MOST = 4;

  private static final double STRONGEST_COUNTS = 0.4;
  private static final double MOST_BESIDES = 3;
  private static final int MOST_REASONS = 3;

  /** Of a surprise, so many steps are kept: up to 128, beyond which all is one. */
  private static final double STEPS = 512;

  /** Where it is set in what is stored, the detectors that are left out follow. */
  private static final int SOME_LEFT_OUT = 1 << 31;

  /** In {@link #STEPS}. */
  private final char[] surprises = new char[Detector.values().length];

  private int leftOut;

  /** A detector, and how much it speaks for a scenario. */
  public record Reason(Detector detector, double surprise, double points) {}

  /**
   * Takes in a surprise.
   *
   * @return whether the detector was less surprised before
   */
  public boolean add(Detector detector, double surprise) {
    int steps = (int) Math.min(Character.MAX_VALUE, surprise * STEPS + 0.5);
    if (steps <= surprises[detector.slot()]) {
      return false;
    }
    surprises[detector.slot()] = (char) steps;
    return true;
  }

  /** The same, of what another evidence says of the detector. */
  public boolean raise(Detector detector, Evidence other) {
    return add(detector, other.surprise(detector));
  }

  /** Nothing can be said of this, which is not the same as that it is usual. */
  public void leaveOut(Detector detector) {
    leftOut |= 1 << detector.slot();
  }

  boolean isLeftOut(Detector detector) {
    return (leftOut >>> detector.slot() & 1) != 0;
  }

  /** Whether nothing can be said of anything that a scenario needs. */
  boolean leavesOut(IncidentScenario scenario) {
    return leftOut != 0 && (scenario.neededBits() & ~leftOut) == 0;
  }

  public double surprise(Detector detector) {
    return surprises[detector.slot()] / STEPS;
  }

  /** The largest of all surprises. */
  public double largest() {
    int largest = 0;
    for (char surprise : surprises) {
      largest = Math.max(largest, surprise);
    }
    return largest / STEPS;
  }

  /** Makes it count for a share of what it did. */
  public void discount(Detector detector, double share) {
    surprises[detector.slot()] = (char) (surprises[detector.slot()] * share);
  }

  /** Of each detector the larger surprise. */
  public Evidence with(Evidence other) {
    Evidence both = new Evidence();
    both.leftOut = leftOut | other.leftOut;
    for (int i = 0; i < surprises.length; i++) {
      both.surprises[i] = (char) Math.max(surprises[i], other.surprises[i]);
    }
    return both;
  }

  /** What speaks for a scenario. */
  public double sum(IncidentScenario scenario) {
    double sum = 0;
    double strongest = 0;
    double needed = 0;
    for (IncidentScenario.FacetWeights facet : scenario.facets()) {
      double points = 0;
      for (int i = 0; i < facet.slots.length; i++) {
        points = Math.max(points, points(surprises[facet.slots[i]] / STEPS, facet.weights[i]));
      }
      sum += points;
      strongest = Math.max(strongest, points);
      if (facet.isNeeded) {
        needed = Math.max(needed, points);
      }
    }
    double spared = scenario.aloneIsEnough() ? 0 : (1 - STRONGEST_COUNTS) * strongest;
    return Math.min(sum - spared, MOST_BESIDES * needed);
  }

  /** The surprise of a single detector that has such a sum: nothing is more surprising. */
  static double mostOf(double sum) {
    return sum <= 0 ? 0 : NOTHING + sum / STRONGEST_COUNTS;
  }

  private static double points(double surprise, double weight) {
    return weight * Math.min(MOST, Math.max(0, surprise - NOTHING));
  }

  /** The strongest of what speaks for a scenario, at most three, the strongest first. */
  public List<Reason> reasons(IncidentScenario scenario) {
    List<Reason> reasons = new ArrayList<>();
    for (Map<Detector, Double> facet : scenario.weights().values()) {
      facet.forEach(
          (detector, weight) -> {
            double points = points(surprise(detector), weight);
            if (points > 0) {
              reasons.add(new Reason(detector, surprise(detector), points));
            }
          });
    }
    reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
    return List.copyOf(reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
  }

  /** Only what is surprising: two bytes each. */
  public void write(DataOutput out) throws IOException {
    int surprising = leftOut == 0 ? 0 : SOME_LEFT_OUT;
    for (int slot = 0; slot < surprises.length; slot++) {
      surprising |= surprises[slot] > 0 ? 1 << slot : 0;
    }
    out.writeInt(surprising);
    if (leftOut != 0) {
      out.writeInt(leftOut);
    }
    for (char steps : surprises) {
      if (steps > 0) {
        out.writeChar(steps);
      }
    }
  }

  /** What {@link #write} wrote. */
  public static Evidence read(DataInput in) throws IOException {
    Evidence evidence = new Evidence();
    int surprising = in.readInt();
    if ((surprising & SOME_LEFT_OUT) != 0) {
      evidence.leftOut = in.readInt();
    }
    for (int slot = 0; slot < evidence.surprises.length; slot++) {
      if ((surprising >>> slot & 1) != 0) {
        evidence.surprises[slot] = in.readChar();
      }
    }
    return evidence;
  }

  /** What the first format wrote: a number of single precision for each that is surprising. */
  public static Evidence readFirstFormat(DataInput in) throws IOException {
    Evidence evidence = new Evidence();
    evidence.leftOut = in.readInt();
    int surprising = in.readUnsignedByte();
    for (int i = 0; i < surprising; i++) {
      Set<Detector> detector = Detector.ofBits(1 << in.readUnsignedByte());
      float surprise = in.readFloat();
      detector.forEach(each -> evidence.add(each, surprise));
    }
    return evidence;
  }
}
