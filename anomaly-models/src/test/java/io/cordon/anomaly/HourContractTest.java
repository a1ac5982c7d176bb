package io.cordon.anomaly;

import io.cordon.anomaly.hours.ActiveHour;
import io.cordon.anomaly.hours.HourProfile;
import io.cordon.anomaly.simulated.HourNull;
import java.util.List;

class HourContractTest extends ModelContractTest<HourProfile, ActiveHour> {
  private static final long HOUR = 3_600_000;

  HourContractTest() {
    super(new HourNull());
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
    return 1_500;
  }
}
