package io.cordon.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.collect.FrequentKeys.Counted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequentKeysTest {
  @Test
  void theMostFrequentComesFirstAndOfEquallyFrequentOnesTheEarlier() {
    FrequentKeys<List<Integer>> keys = new FrequentKeys<>(10);
    keys.count("rare", ArrayList::new);
    keys.count("often", ArrayList::new).add(1);
    keys.count("often", ArrayList::new).add(2);
    keys.count("late", ArrayList::new);

    assertThat(keys.mostFrequentFirst())
        .containsExactly(
            new Counted<>("often", 2, List.of(1, 2)),
            new Counted<>("rare", 1, List.of()),
            new Counted<>("late", 1, List.of()));
    assertThat(keys.forgotten()).isZero();
    assertThat(keys.get("often")).containsExactly(1, 2);
    assertThat(keys.get("absent")).isNull();
  }

  @Test
  void aFloodOfKeysThatOccurOnceDoesNotDisplaceTheOthers() {
    FrequentKeys<String> keys = new FrequentKeys<>(100);
    for (int at = 0; at < 100_000; at++) {
      keys.count("junk-" + at, () -> "junk");
      if (at % 10 == 0) {
        keys.count("ours", () -> "ours");
      }
    }

    List<Counted<String>> all = keys.mostFrequentFirst();
    assertThat(all).hasSizeLessThanOrEqualTo(100);
    assertThat(all.get(0)).isEqualTo(new Counted<>("ours", 10_000, "ours"));
    assertThat(keys.forgotten()).isEqualTo(100_001 - all.size());
  }
}
