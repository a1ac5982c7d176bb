package io.cordon.anomaly;

import io.cordon.anomaly.hours.ActiveHour;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.hours.HourProfile;
import java.util.List;
import java.util.Random;

class HourContractTest extends ModelContractTest<HourProfile, ActiveHour> {
  private static final double[] KERNEL = {0.08, 0.22, 0.4, 0.22, 0.08};
  private static final long HOUR = 3_600_000;

  @Override
  HourModel model() {
    return HourModel.DEFAULT;
  }

  /** One active hour each active day, with habits that the prior says are likely. */
  @Override
  Person<ActiveHour> person(Random random) {
    Draws draws = new Draws(random);
    double[] hours = smoothed(draws.dirichlet(24, model().priorHours()));
    double[] days = draws.dirichlet(7, model().priorHours());
    long[] today = {20_000};
    return () -> {
      int weekday = draws.index(days);
      today[0]++;
      while (Math.floorMod(today[0], 7) != weekday) {
        today[0]++;
      }
      return new ActiveHour(null, (today[0] * 24 + draws.index(hours)) * HOUR);
    };
  }

  private static double[] smoothed(double[] hours) {
    double[] smoothed = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      for (int i = 0; i < KERNEL.length; i++) {
        smoothed[hour] += KERNEL[i] * hours[Math.floorMod(hour + i - 2, 24)];
      }
    }
    return smoothed;
  }

  @Override
  List<ActiveHour> extremes() {
    return List.of(
        new ActiveHour(null, Long.MIN_VALUE),
        new ActiveHour(null, 0),
        new ActiveHour(new HourProfile(), -1),
        new ActiveHour(null, 20_000 * 24 * HOUR),
        new ActiveHour(null, Long.MAX_VALUE));
  }

  @Override
  int forgottenAfter() {
    return 300;
  }
}
