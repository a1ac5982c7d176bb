package io.cordon.anomaly.count;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What {@link CountModel} has learned of one count of one person: 40 bytes.
 *
 * @param shape a of the gamma distribution of the rate: events seen, fading
 * @param rate b of it: windows seen, fading
 * @param excess v: squared deviations beyond chance, relative to the squared mean, fading
 * @param weight w: the windows behind {@code excess}, fading
 * @param windows closed windows, not fading
 */
public record CountState(double shape, double rate, double excess, double weight, long windows) {

  public void write(DataOutput out) throws IOException {
    out.writeDouble(shape);
    out.writeDouble(rate);
    out.writeDouble(excess);
    out.writeDouble(weight);
    out.writeInt((int) Math.min(Integer.MAX_VALUE, windows));
  }

  /** What {@link #write} wrote. */
  public static CountState read(DataInput in) throws IOException {
    double shape = in.readDouble();
    double rate = in.readDouble();
    double excess = in.readDouble();
    double weight = in.readDouble();
    return new CountState(shape, rate, excess, weight, in.readInt());
  }
}
