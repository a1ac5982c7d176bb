package io.cordon.anomaly.count;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The counts that peers had in their windows, fading: where the rate of a newcomer begins. Changed
 * in place.
 *
 * <pre>
 * mean        sum of counts / windows
 * dispersion  (variance - mean) / mean², at least .05: between people and between their windows
 * </pre>
 */
public final class RateOfPeers {
  /** Windows after which one counts half. */
  private static final double HALF_LIFE = 2_000;

  private static final double KEPT = Math.pow(2, -1 / HALF_LIFE);

  /** Nothing is known before so many windows. */
  private static final double FEWEST = 5;

  private static final double LEAST_MEAN = 0.05;
  private static final double LEAST_DISPERSION = 0.05;
  private static final double MOST_DISPERSION = 6;

  private double windows;
  private double sum;
  private double sumOfSquares;

  /** Takes in the count of one more window. */
  public void learn(long count) {
    double counted = Math.min((double) count, 1e9);
    windows = KEPT * windows + 1;
    sum = KEPT * sum + counted;
    sumOfSquares = KEPT * sumOfSquares + counted * counted;
  }

  /** Whether there were enough windows to say anything. */
  public boolean isKnown() {
    return windows >= FEWEST;
  }

  /** Of windows of somebody of whom nothing is known. */
  public RatePrior prior() {
    double mean = Math.max(LEAST_MEAN, sum / windows);
    double variance = Math.max(0, sumOfSquares / windows - mean * mean);
    double dispersion = (variance - mean) / (mean * mean);
    return new RatePrior(mean, Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, dispersion)));
  }

  public void write(DataOutput out) throws IOException {
    out.writeDouble(windows);
    out.writeDouble(sum);
    out.writeDouble(sumOfSquares);
  }

  /** What {@link #write} wrote. */
  public static RateOfPeers read(DataInput in) throws IOException {
    RateOfPeers rate = new RateOfPeers();
    rate.windows = in.readDouble();
    rate.sum = in.readDouble();
    rate.sumOfSquares = in.readDouble();
    double least = Math.min(rate.windows, Math.min(rate.sum, rate.sumOfSquares));
    double most = Math.max(rate.windows, Math.max(rate.sum, rate.sumOfSquares));
    if (!(least >= 0 && most < Double.POSITIVE_INFINITY)) {
      throw new IOException("Not a rate of peers: from " + least + " to " + most);
    }
    return rate;
  }
}
