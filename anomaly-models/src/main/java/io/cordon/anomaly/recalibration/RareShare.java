package io.cordon.anomaly.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Keeps a calibration from learning incidents. What is called rarer than once in a thousand is
 * learned at most twice in a thousand: by chance it comes once, and what comes more often is
 * something else. Were all of it learned, a few incidents in a month would make all later ones look
 * usual; were none, what is left would look too rare, and ever more would be left out.
 *
 * <pre>
 * spare    += 0.002, at most 5         at each value
 * learned     score of at most 3, or spare of at least 1, which it takes
 * </pre>
 *
 * Changed in place.
 */
public final class RareShare {
  /** -log<sub>10</sub> of once in a thousand. */
  private static final double RARE = 3;

  private static final double LEARNED = 0.002;

  /** After however long a calm. */
  private static final double MOST_SPARE = 5;

  private double spare;

  /**
   * Whether the next value is learned.
   *
   * @param score -log<sub>10</sub> of how often there is such a value
   */
  public boolean admits(double score) {
    spare = Math.min(MOST_SPARE, spare + LEARNED);
    if (score <= RARE) {
      return true;
    }
    if (spare < 1) {
      return false;
    }
    spare--;
    return true;
  }

  /** Eight bytes. */
  public void write(DataOutput out) throws IOException {
    out.writeDouble(spare);
  }

  /** What {@link #write} wrote. */
  public static RareShare read(DataInput in) throws IOException {
    RareShare share = new RareShare();
    share.spare = in.readDouble();
    if (!(share.spare >= 0 && share.spare <= MOST_SPARE)) {
      throw new IOException("A share of " + share.spare + "; it is between 0 and " + MOST_SPARE);
    }
    return share;
  }
}
