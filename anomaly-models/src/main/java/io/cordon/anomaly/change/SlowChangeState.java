package io.cordon.anomaly.change;

import io.cordon.anomaly.count.NegativeBinomial;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What {@link SlowChange} knows of one count of one person: the distributions expected on the last
 * active days, and what the bets have won. 130 bytes; changed in place.
 */
public final class SlowChangeState {
  /** The distribution that a bet is against is as many active days old. */
  static final int LAG = 14;

  /**
   * No bets before: what is expected is learned only then, and what is {@value #LAG} days older.
   */
  static final int LEARNING = 2 * LAG;

  /** Mean and size of each day's, the oldest at {@code next}. */
  private final float[] means = new float[LAG];

  private final float[] sizes = new float[LAG];
  private int next;
  private int days;
  private double logWon = Double.NEGATIVE_INFINITY;

  public SlowChangeState copy() {
    SlowChangeState copy = new SlowChangeState();
    System.arraycopy(means, 0, copy.means, 0, LAG);
    System.arraycopy(sizes, 0, copy.sizes, 0, LAG);
    copy.next = next;
    copy.days = days;
    copy.logWon = logWon;
    return copy;
  }

  /** The distribution of {@value #LAG} active days ago. */
  NegativeBinomial lagged() {
    return new NegativeBinomial(means[next], sizes[next]);
  }

  /** Whether there are no bets yet. */
  public boolean isLearning() {
    return days < LEARNING;
  }

  void remember(NegativeBinomial expected) {
    means[next] = (float) Math.max(Float.MIN_NORMAL, Math.min(Float.MAX_VALUE, expected.mean()));
    sizes[next] = (float) Math.max(Float.MIN_NORMAL, Math.min(Float.MAX_VALUE, expected.size()));
    next = (next + 1) % LAG;
    days = Math.min(LEARNING, days + 1);
  }

  /** The logarithm of the Shiryaev-Roberts sum; minus infinity at the beginning. */
  double logWon() {
    return logWon;
  }

  void won(double log) {
    logWon = log;
  }

  /** Exactly: what is read goes on as this would. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(days);
    out.writeByte(next);
    for (int i = 0; i < Math.min(days, LAG); i++) {
      out.writeFloat(means[i]);
      out.writeFloat(sizes[i]);
    }
    out.writeDouble(logWon);
  }

  /** What {@link #write} wrote. */
  public static SlowChangeState read(DataInput in) throws IOException {
    SlowChangeState state = new SlowChangeState();
    state.days = in.readUnsignedByte();
    state.next = in.readUnsignedByte() % LAG;
    for (int i = 0; i < Math.min(state.days, LAG); i++) {
      state.means[i] = in.readFloat();
      state.sizes[i] = in.readFloat();
    }
    state.logWon = in.readDouble();
    return state;
  }
}
