package io.cordon.anomaly.evidence;

/** A number for each scenario: the sums of what speaks for them. Changed in place. */
public final class Sums {
  private final float[] sums = new float[Scenario.values().length];

  public double of(Scenario scenario) {
    return sums[scenario.slot()];
  }

  public void set(Scenario scenario, double sum) {
    sums[scenario.slot()] = (float) sum;
  }

  /** Keeps the larger one. */
  public void raise(Scenario scenario, double sum) {
    sums[scenario.slot()] = Math.max(sums[scenario.slot()], (float) sum);
  }
}
