package io.cordon.policy.sigma.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cordon.policy.sigma.Rules;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSizeTest {
  private static final String[] PIECES = {
    "a",
    "b",
    ".",
    "\\d",
    "\\pL",
    "\\p{Greek}",
    "\\x{41}",
    "[a-z]",
    "[^]a{9}]",
    "[[:alpha:]{8}]",
    "[\\]{7}]",
    "(",
    "(?:",
    "(?i)",
    "(?P<n>",
    ")",
    "|",
    "*",
    "+",
    "?",
    "{3}",
    "{2,}",
    "{1,4}",
    "{,5}",
    "{x}",
    "\\{",
    "\\Qa{9}\\E",
    "^",
    "$"
  };

  /** The estimate protects the compiler, so it must not be much below the compiled size. */
  @Test
  void theEstimateIsNeverMuchBelowTheCompiledSize() {
    int compiled = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      try {
        int size = Pattern.compile(text.toString()).programSize();
        assertThat(RegexSize.of(text.toString()))
            .as("seed %d: %s", seed, text)
            .isGreaterThanOrEqualTo(size / 4.0 - 3);
        compiled++;
      } catch (PatternSyntaxException broken) {
        RegexSize.of(text.toString()); // says something or other, and ends
      }
    }
    assertThat(compiled).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(((((a{99}){99}){99}){99}){99}){99}",
        "([a-z]{1,1000}){1000}",
        "(?P<x>(?:\\pL{500}){500})"
      })
  void nestedRepetitionsMultiply(String text) {
    assertThat(RegexSize.of(text)).isGreaterThan(100_000);
    assertThat(Rules.refusal(Rules.rule("s: {file|re: '" + text + "'}\ncondition: s\n")))
        .containsExactly("r.yml:5:18: the expression expands to more than 5000 steps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^(a+)+$", "\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}", "x{1000}", "(?i)a|b"})
  void usualExpressionsHaveASmallEstimate(String text) {
    assertThat(RegexSize.of(text)).isLessThan(3_000);
    Rules.condition("file|re: '" + text + "'");
  }
}
