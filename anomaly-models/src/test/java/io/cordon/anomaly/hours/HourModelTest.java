package io.cordon.anomaly.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HourModelTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 0, 0);

  private final HourModel model = HourModel.DEFAULT;
  private final HourProfile person = new HourProfile();

  private static long millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static long at(int day, int hour) {
    return millis(MONDAY.plusDays(day).plusHours(hour));
  }

  private void worksFrom9To17(HourProfile profile, int days) {
    for (int day = 0; day < days; day++) {
      if (day % 7 < 5) {
        for (int hour = 9; hour < 17; hour++) {
          model.learn(profile, at(day, hour));
        }
      }
    }
  }

  @Test
  void withoutAnyHistoryNoHourIsSurprising() {
    for (int hour = 0; hour < 24; hour++) {
      assertThat(model.pValue(person, null, at(0, hour))).isCloseTo(0.5, within(1e-9));
    }
  }

  @Test
  void theNightIsSurprisingForWhoWorksByDay() {
    worksFrom9To17(person, 60);
    assertThat(model.pValue(person, null, at(63, 11))).isGreaterThan(0.3);
    assertThat(model.pValue(person, null, at(63, 3))).isLessThan(0.03);
    assertThat(model.pValue(person, null, at(61, 3))).as("a Saturday").isLessThan(0.003);
    assertThat(model.pValue(person, null, at(63, 8)))
        .as("an hour before the usual")
        .isGreaterThan(model.pValue(person, null, at(63, 6)));
  }

  @Test
  void aNewcomerHasTheHoursOfPeers() {
    HourProfile peers = new HourProfile();
    worksFrom9To17(peers, 60);
    assertThat(model.pValue(person, peers, at(63, 11))).isGreaterThan(0.3);
    assertThat(model.pValue(person, peers, at(63, 3))).isLessThan(0.05);
  }

  @Test
  void aThousandEventsOfOneNightCountOnce() {
    worksFrom9To17(person, 60);
    for (int event = 0; event < 1_000; event++) {
      model.learn(person, at(60, 3) + event);
    }
    assertThat(model.pValue(person, null, at(63, 3))).isLessThan(0.1);
  }

  @Test
  void whoChangesToNightsIsSoonUsedToThem() {
    worksFrom9To17(person, 60);
    for (int day = 60; day < 200; day++) {
      model.learn(person, at(day, 23));
      model.learn(person, at(day, 0));
      model.learn(person, at(day, 1));
    }
    assertThat(model.pValue(person, null, at(203, 0))).isGreaterThan(0.2);
  }

  @Test
  void pValuesAreUniformOnAverageWhenNothingIsWrong() {
    Random random = new Random(2);
    int small = 0;
    int days = 4_000;
    double sum = 0;
    for (int day = 0; day < days + 100; day++) {
      int hour = (int) Math.floorMod(Math.round(13 + 2.5 * random.nextGaussian()), 24L);
      if (day >= 100) {
        double p = model.pValue(person, null, at(day, hour));
        sum += p;
        small += p < 0.01 ? 1 : 0;
      }
      model.learn(person, at(day, hour));
    }
    assertThat(sum / days).isBetween(0.42, 0.62);
    assertThat(small / (0.01 * days)).isLessThan(2);
  }

  @Test
  void aClockThatJumpsIsSurvived() {
    for (long time : new long[] {at(0, 5), Long.MAX_VALUE, at(1, 5), Long.MIN_VALUE, 0}) {
      model.learn(person, time);
      assertThat(model.pValue(person, person, time)).isBetween(0.0, 1.0).isNotNaN();
    }
  }
}
