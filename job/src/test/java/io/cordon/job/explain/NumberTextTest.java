package io.cordon.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | almost none",
        "0.049 | almost none",
        "0.05 | 0.1",
        "0.94 | 0.9",
        "3.1 | 3.1",
        "3.04 | 3",
        "9.97 | 10",
        "12.4 | 12",
        "1234567.8 | 1,234,568",
      })
  void anExpectedNumberHasNoMoreDigitsThanItIsWorth(double number, String text) {
    assertThat(NumberText.rounded(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "0, 0",
    "0.3, 0",
    "0.31, 2",
    "1, 10",
    "2, 100",
    "2.5, 300",
    "2.279, 190",
    "5, 100000",
    "5.2, 150000",
    "4.9, 70000",
    "6, 1000000",
    "6.5, 1000000",
    "400, 1000000",
    "Infinity, 1000000",
    "NaN, 0"
  })
  void oneInHowManyIsRoundedDownAndEndsAtAMillion(double surprise, long oneIn) {
    assertThat(NumberText.oneIn(surprise)).isEqualTo(oneIn);
  }

  @Test
  void noMoreIsClaimedThanTheScoreSays() {
    for (double score = 0.31; score < 8; score += 0.0137) {
      assertThat(1.0 / NumberText.oneIn(score)).isGreaterThanOrEqualTo(Math.pow(10, -score));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 11, 0-11", "0, 0, none", "5, 5, 5", "900, 2000, '900-2,000'"})
  void aRangeOfOneNumberIsThatNumber(long from, long to, String text) {
    assertThat(NumberText.range(from, to)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"5, 1e-5", "0, 1", "-3, 1", "400, 2.2250738585072014E-308"})
  void aPValueIsAboveZeroAndAtMostOne(double surprise, double pValue) {
    assertThat(NumberText.pValue(surprise)).isEqualTo(pValue);
  }
}
