package io.cordon.anomaly.recalibration;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The weights of a histogram as bytes: ten for each bin that has one. */
final class StoredBins {
  private StoredBins() {}

  static void write(double[] weights, DataOutput out) throws IOException {
    int filled = 0;
    for (double weight : weights) {
      filled += weight > 0 ? 1 : 0;
    }
    out.writeShort(filled);
    for (int bin = 0; bin < weights.length; bin++) {
      if (weights[bin] > 0) {
        out.writeShort(bin);
        out.writeDouble(weights[bin]);
      }
    }
  }

  /** Into weights that are all 0. */
  static void read(double[] weights, DataInput in) throws IOException {
    int filled = in.readUnsignedShort();
    for (int i = 0; i < filled; i++) {
      int bin = in.readUnsignedShort();
      if (bin >= weights.length) {
        throw new IOException("Bin " + bin + " of a histogram that has " + weights.length);
      }
      weights[bin] = weight(in);
    }
  }

  static double weight(DataInput in) throws IOException {
    double weight = in.readDouble();
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IOException("Not the weight of values: " + weight);
    }
    return weight;
  }
}
