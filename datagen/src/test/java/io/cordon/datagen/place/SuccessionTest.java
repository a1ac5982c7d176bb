package io.cordon.datagen.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SuccessionTest {
  private static final Succession<String> LAPTOPS =
      Succession.of("old").then(100, "new").then(200, "newest");

  @Test
  void aValueHoldsUntilTheDayOfTheNext() {
    assertThat(LAPTOPS.at(Long.MIN_VALUE)).isEqualTo("old");
    assertThat(LAPTOPS.at(99)).isEqualTo("old");
    assertThat(LAPTOPS.at(100)).isEqualTo("new");
    assertThat(LAPTOPS.at(199)).isEqualTo("new");
    assertThat(LAPTOPS.at(200)).isEqualTo("newest");
    assertThat(LAPTOPS.last()).isEqualTo("newest");
  }

  @Test
  void changesLeaveTheBeginningOut() {
    assertThat(LAPTOPS.changes()).extracting(Succession.Step::fromDay).containsExactly(100L, 200L);
    assertThat(Succession.of("ever").changes()).isEmpty();
  }

  @Test
  void noChangeIsBeforeTheLastOne() {
    assertThatThrownBy(() -> LAPTOPS.then(200, "late"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }
}
