package io.cordon.anomaly.count;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What {@link CountModel} has learned of one count of one person: numbers of single precision, so
 * that it takes 20 bytes where it is stored.
 *
 * @param shape a of the gamma distribution of the rate: events seen, fading
 * @param rate b of it: windows seen, fading
 * @param excess v: squared deviations beyond chance, relative to the squared mean, fading
 * @param weight w: the windows behind {@code excess}, fading
 * @param windows closed windows, not fading
 */
public record CountState(double shape, double rate, double excess, double weight, long windows) {

  public CountState {
    shape = single(shape);
    rate = single(rate);
    excess = single(excess);
    weight = single(weight);
  }

  private static float single(double value) {
    return (float) Math.min(Float.MAX_VALUE, value);
  }

  public void write(DataOutput out) throws IOException {
    out.writeFloat((float) shape);
    out.writeFloat((float) rate);
    out.writeFloat((float) excess);
    out.writeFloat((float) weight);
    out.writeInt((int) Math.min(Integer.MAX_VALUE, windows));
  }

  /** What {@link #write} wrote. */
  public static CountState read(DataInput in) throws IOException {
    float shape = in.readFloat();
    float rate = in.readFloat();
    float excess = in.readFloat();
    float weight = in.readFloat();
    return new CountState(shape, rate, excess, weight, in.readInt());
  }

  /** What the first format wrote, which had numbers of double precision. */
  public static CountState readFirstFormat(DataInput in) throws IOException {
    double shape = in.readDouble();
    double rate = in.readDouble();
    double excess = in.readDouble();
    double weight = in.readDouble();
    return new CountState(shape, rate, excess, weight, in.readInt());
  }
}
