package io.cordon.anomaly.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A number for each scenario: the sums of what speaks for them. Changed in place. */
public final class Sums {
  /** Of a sum, so many steps are kept: up to 64, beyond which all is one. */
  private static final double STEPS = 1024;

  private final char[] sums = new char[IncidentScenario.values().length];

  public double of(IncidentScenario scenario) {
    return sums[scenario.slot()] / STEPS;
  }

  public void set(IncidentScenario scenario, double sum) {
    sums[scenario.slot()] = steps(sum);
  }

  /** Keeps the larger one. */
  public void raise(IncidentScenario scenario, double sum) {
    sums[scenario.slot()] = (char) Math.max(sums[scenario.slot()], steps(sum));
  }

  private static char steps(double sum) {
    return (char) Math.min(Character.MAX_VALUE, sum * STEPS + 0.5);
  }

  /** Two bytes each. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(sums.length);
    for (char sum : sums) {
      out.writeChar(sum);
    }
  }

  /** What {@link #write} wrote, also before there were as many scenarios. */
  public static Sums read(DataInput in) throws IOException {
    return read(in, DataInput::readChar);
  }

  /** What earlier formats wrote: numbers of single precision. */
  public static Sums readFloats(DataInput in) throws IOException {
    return read(in, floats -> steps(floats.readFloat()));
  }

  /** How a format stores one. */
  private interface StoredSum {
    char of(DataInput in) throws IOException;
  }

  private static Sums read(DataInput in, StoredSum stored) throws IOException {
    Sums sums = new Sums();
    int written = in.readUnsignedByte();
    if (written > sums.sums.length) {
      throw new IOException(
          "Sums of " + written + " scenarios; this version knows " + sums.sums.length);
    }
    for (int i = 0; i < written; i++) {
      sums.sums[i] = stored.of(in);
    }
    return sums;
  }
}
