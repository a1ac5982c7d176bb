package io.cordon.anomaly.chance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How often something has happened, fading with each trial.
 *
 * @param hits trials in which it happened
 * @param trials all of them
 */
public record ChanceState(float hits, float trials) {
  /** No trial yet. */
  public static final ChanceState NONE = new ChanceState(0, 0);

  public void write(DataOutput out) throws IOException {
    out.writeFloat(hits);
    out.writeFloat(trials);
  }

  /** What {@link #write} wrote. */
  public static ChanceState read(DataInput in) throws IOException {
    float hits = in.readFloat();
    return new ChanceState(hits, in.readFloat());
  }
}
