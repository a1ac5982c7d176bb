package io.cordon.anomaly.travel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where an address is thought to have been, and when.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param radiusKm within which the true position is as a rule: 20 to 50 of a fixed line, 100 to 500
 *     of a mobile network
 * @param timeMillis milliseconds since 1970
 */
public record Position(double latitude, double longitude, double radiusKm, long timeMillis) {
  public Position {
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!(onEarth && radiusKm >= 0)) {
      throw new IllegalArgumentException(
          "No position: " + latitude + ", " + longitude + ", radius " + radiusKm);
    }
  }

  public void write(DataOutput out) throws IOException {
    out.writeDouble(latitude);
    out.writeDouble(longitude);
    out.writeDouble(radiusKm);
    out.writeLong(timeMillis);
  }

  /** What {@link #write} wrote. */
  public static Position read(DataInput in) throws IOException {
    double latitude = in.readDouble();
    double longitude = in.readDouble();
    double radiusKm = in.readDouble();
    return new Position(latitude, longitude, radiusKm, in.readLong());
  }
}
