package io.cordon.anomaly.simulated;

import io.cordon.anomaly.hours.ActiveHour;
import io.cordon.anomaly.hours.HourModel;
import io.cordon.anomaly.hours.HourProfile;
import java.util.Random;

/** Active hours of people with habits that the prior says are likely. */
public final class HourNull extends NullSample<HourProfile, ActiveHour> {
  private static final double[] KERNEL = {0.08, 0.22, 0.4, 0.22, 0.08};
  private static final long HOUR = 3_600_000;

  @Override
  public String name() {
    return "hours";
  }

  @Override
  public HourModel model() {
    return HourModel.DEFAULT;
  }

  /** Three active hours on every second day, with habits that the prior says are likely. */
  @Override
  public Person<ActiveHour> person(Random random) {
    Draws draws = new Draws(random);
    double[] hours = smoothed(draws.dirichlet(24, model().priorHours()));
    double[] days = draws.dirichlet(7, model().priorHours());
    long[] today = {20_000};
    int[] left = {0};
    return () -> {
      while (left[0] == 0) {
        today[0]++;
        double chance = 3.5 * days[Math.floorMod(today[0], 7)];
        left[0] = random.nextDouble() < chance ? 3 : 0;
      }
      left[0]--;
      return new ActiveHour(null, (today[0] * 24 + draws.index(hours)) * HOUR);
    };
  }

  @Override
  protected int warmUp() {
    return 300;
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
}
