package io.cordon.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.count.CountState;
import io.cordon.anomaly.distinct.DistinctCount;
import io.cordon.anomaly.simulated.DistinctNull;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctContractTest extends ModelContractTest<CountState, DistinctCount> {
  DistinctContractTest() {
    super(new DistinctNull());
  }

  private static DistinctCount of(long values, Random random) {
    DistinctCount count = new DistinctCount();
    for (long i = 0; i < values; i++) {
      count.add(random.nextLong());
    }
    return count;
  }

  @Override
  List<DistinctCount> extremes() {
    byte[] full = new byte[256];
    Arrays.fill(full, (byte) 25);
    return List.of(
        new DistinctCount(),
        of(1, new Random(1)),
        of(100_000, new Random(2)),
        DistinctCount.of(new int[0], full));
  }

  @Override
  int forgottenAfter() {
    return 1_000;
  }

  @Test
  void twoHalvesOfAWindowScoreLikeTheWhole() {
    DistinctCount whole = of(500, new Random(3));
    Random random = new Random(3);
    DistinctCount half = of(300, random);
    half.merge(of(200, random));
    assertThat(model().score(model().begin(), half))
        .isEqualTo(model().score(model().begin(), whole));
    assertThat(StateBytes.of(half)).isLessThanOrEqualTo(256 + 4);
  }
}
