package io.cordon.anomaly.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A number for each scenario: the sums of what speaks for them. Changed in place. */
public final class Sums {
  private final float[] sums = new float[IncidentScenario.values().length];

  public double of(IncidentScenario scenario) {
    return sums[scenario.slot()];
  }

  public void set(IncidentScenario scenario, double sum) {
    sums[scenario.slot()] = (float) sum;
  }

  /** Keeps the larger one. */
  public void raise(IncidentScenario scenario, double sum) {
    sums[scenario.slot()] = Math.max(sums[scenario.slot()], (float) sum);
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(sums.length);
    for (float sum : sums) {
      out.writeFloat(sum);
    }
  }

  /** What {@link #write} wrote, also before there were as many scenarios. */
  public static Sums read(DataInput in) throws IOException {
    Sums sums = new Sums();
    int written = in.readUnsignedByte();
    if (written > sums.sums.length) {
      throw new IOException(
          "Sums of " + written + " scenarios; this version knows " + sums.sums.length);
    }
    for (int i = 0; i < written; i++) {
      sums.sums[i] = in.readFloat();
    }
    return sums;
  }
}
