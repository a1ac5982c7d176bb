package io.cordon.anomaly.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How surprising each aspect of a session is: s = -log<sub>10</sub> of how often it looks like this
 * here. Changed in place; an aspect keeps its largest surprise.
 */
public final class Evidence {
  /** Every second session is surprising by as much: it says nothing. */
  private static final double NOTHING = 0.3;

  /** One aspect alone, whatever it is, is seldom an incident. */
  private static final double MOST = Double.parseDouble(System.getProperty("most", "3"));
  private static final double ALONE = Double.parseDouble(System.getProperty("alone", "0.5"));
  private static final int ASPECTS = Aspect.values().length;
  private static final int MOST_REASONS = 3;

  private final float[] surprises = new float[Detector.values().length];

  private int leftOut;

  /** A detector, and how much it speaks for a scenario. */
  public record Reason(Detector detector, double surprise, double weight) {
    double points() {
      return weight * surprise;
    }
  }

  /**
   * Takes in a surprise.
   *
   * @return whether the aspect was less surprising before
   */
  public boolean add(Detector detector, double surprise) {
    int index = detector.slot();
    if (!(surprise > surprises[index])) {
      return false;
    }
    surprises[index] = (float) surprise;
    return true;
  }

  /** Nothing can be said of this aspect, which is not the same as that it is usual. */
  public void leaveOut(Detector detector) {
    leftOut |= 1 << detector.slot();
  }

  boolean isLeftOut(Detector detector) {
    return (leftOut >>> detector.slot() & 1) != 0;
  }

  public double surprise(Detector detector) {
    return surprises[detector.slot()];
  }

  /** Of each aspect the larger surprise. */
  public Evidence with(Evidence other) {
    Evidence both = new Evidence();
    both.leftOut = leftOut | other.leftOut;
    for (int i = 0; i < surprises.length; i++) {
      both.surprises[i] = Math.max(surprises[i], other.surprises[i]);
    }
    return both;
  }

  /** The weighted sum of what speaks for a scenario. */
  public double sum(Scenario scenario) {
    double[] byAspect = new double[ASPECTS];
    for (Map.Entry<Detector, Double> each : scenario.weights().entrySet()) {
      double points =
          each.getValue() * Math.min(MOST, Math.max(0, surprise(each.getKey()) - NOTHING));
      int aspect = each.getKey().aspect().ordinal();
      byAspect[aspect] = Math.max(byAspect[aspect], points);
    }
    double sum = 0;
    double strongest = 0;
    for (double points : byAspect) {
      sum += points;
      strongest = Math.max(strongest, points);
    }
    sum -= ALONE * strongest;
    return sum;
  }

  /** The strongest of what speaks for a scenario, at most three, the strongest first. */
  public List<Reason> reasons(Scenario scenario) {
    List<Reason> reasons = new ArrayList<>();
    scenario
        .weights()
        .forEach(
            (detector, weight) -> {
              double surprise = surprise(detector);
              if (surprise > NOTHING) {
                reasons.add(new Reason(detector, surprise, weight));
              }
            });
    reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
    return reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
  }
}
