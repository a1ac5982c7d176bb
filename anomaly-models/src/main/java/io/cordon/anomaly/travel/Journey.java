package io.cordon.anomaly.travel;

/**
 * The least speed at which a person can have been at both positions.
 *
 * <pre>
 * speed = max(0, distance - radius of one - radius of the other) / max(time between, half an hour)
 * </pre>
 *
 * Order does not matter: what comes late is a journey too. About 150 ns.
 */
public final class Journey {
  /** Airliners cruise at 900 km/h. */
  public static final double FASTEST_KM_PER_HOUR = 900;

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final double LEAST_HOURS = 0.5;

  private Journey() {}

  /** Kilometres an hour; 0 where the two may be one place. */
  public static double leastSpeed(Position one, Position other) {
    double apart = distanceKm(one, other) - one.radiusKm() - other.radiusKm();
    double hours = Math.abs((double) one.timeMillis() - other.timeMillis()) / MILLIS_PER_HOUR;
    return Math.max(0, apart) / Math.max(LEAST_HOURS, hours);
  }

  /** Whether nobody travels as fast. */
  public static boolean isImpossible(Position one, Position other) {
    return leastSpeed(one, other) > FASTEST_KM_PER_HOUR;
  }

  /** Along the surface of a sphere: the haversine formula, within 0.5 % of the true distance. */
  static double distanceKm(Position one, Position other) {
    double latitude = Math.toRadians(other.latitude() - one.latitude());
    double longitude = Math.toRadians(other.longitude() - one.longitude());
    double haversine =
        square(Math.sin(latitude / 2))
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * square(Math.sin(longitude / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }

  private static double square(double value) {
    return value * value;
  }
}
