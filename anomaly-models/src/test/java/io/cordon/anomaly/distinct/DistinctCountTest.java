package io.cordon.anomaly.distinct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.anomaly.familiarity.TokenHash;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCountTest {
  private static DistinctCount of(int values, Random random) {
    DistinctCount count = new DistinctCount();
    for (int i = 0; i < values; i++) {
      count.add(random.nextLong());
    }
    return count;
  }

  @Test
  void upToSixtyFourTheCountIsExact() {
    DistinctCount count = new DistinctCount();
    assertThat(count.estimate()).isZero();
    for (int value = 0; value < 64; value++) {
      for (int again = 0; again < 3; again++) {
        count.add(TokenHash.longOf("file " + value));
      }
      assertThat(count.estimate()).isEqualTo(value + 1);
    }
    assertThat(count.isExact()).isTrue();
    count.add(TokenHash.longOf("one more"));
    assertThat(count.isExact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100, 250, 640, 1_300, 10_000, 100_000})
  void beyondTheStandardErrorIsThePromisedOne(int values) {
    Random random = new Random(values);
    int runs = values > 50_000 ? 100 : 400;
    double squares = 0;
    double sum = 0;
    int beyond = 0;
    for (int run = 0; run < runs; run++) {
      double error = of(values, random).estimate() / (double) values - 1;
      squares += error * error;
      sum += error;
      beyond += Math.abs(error) > 0.17 ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / runs)).as("standard error").isLessThan(0.075);
    assertThat(Math.abs(sum / runs)).as("bias").isLessThan(0.02);
    assertThat(beyond / (double) runs).as("beyond 17 %").isLessThanOrEqualTo(0.02);
  }

  @Test
  void tenMillionAreStillCounted() {
    assertThat(of(10_000_000, new Random(1)).estimate()).isBetween(8_300_000L, 11_700_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 40, 60, 1_000})
  void twoThatAreMergedAreWhatOneWouldBe(int values) {
    for (int others : new int[] {0, 10, 60, 1_000}) {
      Random random = new Random(values);
      DistinctCount first = of(values, random);
      DistinctCount second = of(others, random);
      second.merge(of(values / 2, new Random(values)));
      DistinctCount merged = first.copy();
      merged.merge(second);
      second.merge(first);

      DistinctCount one = of(values + others, new Random(values));
      assertThat(merged).isEqualTo(one).hasSameHashCodeAs(one);
      assertThat(second).isEqualTo(one);
      assertThat(merged.estimate()).isEqualTo(one.estimate());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 64, 65, 5_000})
  void whatIsRebuiltFromItsPartsGoesOnAlike(int values) {
    DistinctCount count = of(values, new Random(2));
    DistinctCount rebuilt = DistinctCount.of(count.hashes(), count.registers());
    assertThat(rebuilt).isEqualTo(count);
    assertThat(4 * count.hashes().length + count.registers().length).isLessThanOrEqualTo(256);
    count.add(77L << 32);
    rebuilt.add(77L << 32);
    assertThat(rebuilt).isEqualTo(count);
  }

  @Test
  void anyRegistersAreANumber() {
    byte[] registers = new byte[256];
    for (int filled : new int[] {0, 1, 25, 127, -1}) {
      Arrays.fill(registers, (byte) filled);
      assertThat(DistinctCount.of(new int[0], registers).estimate()).isNotNegative();
    }
    assertThatThrownBy(() -> DistinctCount.of(new int[0], new byte[3])).hasMessageContaining("3");
    assertThatThrownBy(() -> DistinctCount.of(new int[65], new byte[0])).hasMessageContaining("65");
  }
}
