package io.cordon.cli.detect.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rare something is, and never rarer than known. */
class RarityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1        | most days",
        "0.6      | most days",
        "0.5      | 1 in 2 days",
        "0.1      | 1 in 10 days",
        "0.06     | 1 in 16 days",
        "0.0006   | 1 in 1,600 days",
        "0.0004   | 1 in 2,000 days",
        "0.00001  | 1 in 100,000 days",
        "1e-9     | 1 in 1,000,000 days",
        "NaN      | unknown",
        "0        | unknown"
      })
  void aShareIsOneInSoMany(double pValue, String words) {
    assertThat(Rarity.of(pValue)).isEqualTo(words);
  }
}
