package io.cordon.cli.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedListTest {
  @Test
  void numbersAndRangesKeepTheirOrder() {
    assertThat(SeedList.parse("3, 1,5-7")).containsExactly(3L, 1L, 5L, 6L, 7L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0     | seeds begin at 1
          1,    | '' is no seed; write numbers and ranges such as 1,3,5-7
          three | 'three' is no seed; write numbers and ranges such as 1,3,5-7
          -3    | '-3' is no seed; write numbers and ranges such as 1,3,5-7
          7-5   | 7-5 is empty: it ends before it begins
          1-3,2 | seed 2 is given twice
          1-1001 | more than 1000 seeds
          """)
  void whatIsNoSeedIsRefused(String text, String what) {
    assertThatThrownBy(() -> SeedList.parse(text))
        .isInstanceOf(UserErrorException.class)
        .hasMessage("--seeds " + text + ": " + what);
  }

  @Test
  void theUseOfSeedsIsThatOfAllOfThem() {
    assertThat(SeedUse.ofAll(List.of(1L, 10L))).isEqualTo(SeedUse.TUNING);
    assertThat(SeedUse.ofAll(SeedList.parse(SeedUse.REPORTING.range())))
        .isEqualTo(SeedUse.REPORTING);
    assertThat(SeedUse.ofAll(List.of(10L, SeedUse.REPORTING.first()))).isEqualTo(SeedUse.OTHER);
  }
}
