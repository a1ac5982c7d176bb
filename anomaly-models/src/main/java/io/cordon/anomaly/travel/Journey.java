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

  /** Express trains, stops included. */
  private static final double FASTEST_ON_LAND_KM_PER_HOUR = 250;

  /** Before the start and after the landing. */
  private static final double HOURS_AT_AIRPORTS = 1.5;

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final double LEAST_HOURS = 0.5;

  private Journey() {}

  /** Kilometres an hour; 0 where the two may be one place. */
  public static double leastSpeed(Position one, Position other) {
    return kmApart(one, other) / hoursBetween(one, other);
  }

  /**
   * Whether nobody travels as fast from door to door: by rail, or by air with the way to and from
   * airports.
   */
  public static boolean isImpossible(Position one, Position other) {
    double apart = kmApart(one, other);
    double fastest =
        Math.min(
            apart / FASTEST_ON_LAND_KM_PER_HOUR, HOURS_AT_AIRPORTS + apart / FASTEST_KM_PER_HOUR);
    return fastest > hoursBetween(one, other);
  }

  private static double kmApart(Position one, Position other) {
    return Math.max(0, distanceKm(one, other) - one.radiusKm() - other.radiusKm());
  }

  /** At least {@value #LEAST_HOURS}: clocks of two clouds differ. */
  private static double hoursBetween(Position one, Position other) {
    double hours = Math.abs((double) one.timeMillis() - other.timeMillis()) / MILLIS_PER_HOUR;
    return Math.max(LEAST_HOURS, hours);
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
