package io.cordon.anomaly.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final long HOUR = 3_600_000;

  private static Position berlin(long timeMillis) {
    return new Position(52.5200, 13.4050, 30, timeMillis);
  }

  private static Position newYork(long timeMillis) {
    return new Position(40.7128, -74.0060, 30, timeMillis);
  }

  /** By the WGS 84 ellipsoid: Berlin to New York 6,385 km, to Sydney 16,090 km. */
  @Test
  void distancesAreThoseOfTheEarth() {
    Position sydney = new Position(-33.8688, 151.2093, 0, 0);
    assertThat(Journey.distanceKm(berlin(0), newYork(0))).isCloseTo(6_385, withinPercentage(0.5));
    assertThat(Journey.distanceKm(berlin(0), sydney)).isCloseTo(16_090, withinPercentage(0.5));
    Position pole = new Position(90, 0, 0, 0);
    assertThat(Journey.distanceKm(pole, new Position(-90, 120, 0, 0)))
        .isCloseTo(20_015, within(1.0));
  }

  @Test
  void nobodyIsInBerlinAndAnHourLaterInNewYork() {
    assertThat(Journey.isImpossible(berlin(0), newYork(HOUR))).isTrue();
    assertThat(Journey.isImpossible(berlin(0), newYork(8 * HOUR))).isTrue();
    assertThat(Journey.isImpossible(berlin(0), newYork(9 * HOUR))).isFalse();
  }

  /** Berlin to Munich, 504 km: an aeroplane flies that in 34 minutes, but nobody is there then. */
  @Test
  void nobodyIsInBerlinAndAnHourLaterInMunich() {
    assertThat(Journey.isImpossible(berlin(0), munich(HOUR))).isTrue();
    assertThat(Journey.isImpossible(berlin(0), munich(2 * HOUR + HOUR / 10))).isFalse();
  }

  private static Position munich(long timeMillis) {
    return new Position(48.1372, 11.5755, 0, timeMillis);
  }

  @Test
  void whatComesLateIsAJourneyToo() {
    assertThat(Journey.leastSpeed(newYork(HOUR), berlin(0)))
        .isEqualTo(Journey.leastSpeed(berlin(0), newYork(HOUR)));
  }

  @Test
  void placesWithinTheirRadiiMayBeOne() {
    Position carrier = new Position(48.1, 11.6, 500, HOUR);
    assertThat(Journey.leastSpeed(berlin(0), carrier)).isZero();
  }

  @Test
  void aClockThatJumpsMakesNoInfiniteSpeed() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Position one = anywhere(random);
      Position other = anywhere(random);
      assertThat(Journey.leastSpeed(one, other)).isBetween(0.0, 2 * 20_040.0);
    }
    assertThat(Journey.leastSpeed(berlin(Long.MIN_VALUE), newYork(Long.MAX_VALUE)))
        .isCloseTo(0, within(1e-6));
  }

  private static Position anywhere(Random random) {
    return new Position(
        random.nextDouble() * 180 - 90,
        random.nextDouble() * 360 - 180,
        random.nextDouble() * 100,
        random.nextLong());
  }

  @Test
  void whatIsNotOnEarthIsRefused() {
    assertThatThrownBy(() -> new Position(91, 0, 1, 0)).hasMessageContaining("91.0");
    assertThatThrownBy(() -> new Position(0, Double.NaN, 1, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Position(0, 0, -1, 0)).hasMessageContaining("-1.0");
  }
}
