package io.cordon.anomaly.travel;

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
}
