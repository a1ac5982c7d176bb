package io.cordon.datagen.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RollingMeanTest {
  private final RollingMean mean = new RollingMean(30);

  @Test
  void isThatOfTheSample() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    for (int day = 0; day < values.length; day++) {
      mean.add(day, values[day]);
    }

    assertThat(mean.mean()).isEqualTo(5);
    assertThat(mean.deviation()).isCloseTo(StrictMath.sqrt(5), within(1e-12));
  }

  @Test
  void aWideSampleHasItsOwnDeviation() {
    mean.add(0, 0);
    mean.add(1, 20);

    assertThat(mean.deviation()).isCloseTo(StrictMath.sqrt(200), within(1e-12));
  }

  @Test
  void forgetsWhatIsOlderThanItsDays() {
    mean.add(0, 100);
    mean.add(1, 3);
    mean.forgetBefore(31);

    assertThat(mean.size()).isEqualTo(1);
    assertThat(mean.mean()).isEqualTo(3);
  }

  @Test
  void theSameEveryDayStillDeviatesByOne() {
    mean.add(0, 0);
    mean.add(1, 0);

    assertThat(mean.deviation()).isEqualTo(1);
  }
}
