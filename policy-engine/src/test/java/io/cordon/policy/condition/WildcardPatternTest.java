package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "plan.docx PLAN.docx true",
        "plan* plan.docx true",
        "*plan my.plan true",
        "p?an plan true",
        "p?an pan false",
        "?* x true",
        "*a*b*c* 1a2b3c4 true",
        "*a*b*c* 1a2c3b4 false",
        "a*a a false",
        "*.docx x.docx.exe false",
        "\\* * true",
        "\\* x false",
        "\\? ? true",
        "\\? x false",
        "C:\\Windows C:\\windows true",
        "C:\\\\Windows C:\\windows true",
        "C:\\\\* C:\\anything true",
        "C:\\* C:* true",
        "C:\\* C:\\anything false",
        "a\\\\\\*b a\\*b true",
        "a\\\\\\*b a\\xb false",
        "\\\\\\\\ \\\\ true",
        "end\\ END\\ true"
      })
  void wildcardsAndEscapesFollowSigma(String pattern, String text, boolean expected) {
    assertThat(WildcardPattern.of(pattern, false).matches(text)).isEqualTo(expected);
  }

  @Test
  void emptyMatchesOnlyEmpty() {
    assertThat(WildcardPattern.of("", false).matches("")).isTrue();
    assertThat(WildcardPattern.of("", false).matches("x")).isFalse();
    assertThat(WildcardPattern.of("*", false).matches("")).isTrue();
    assertThat(WildcardPattern.of("?", false).matches("")).isFalse();
  }

  @Test
  void caseIsIgnoredUnlessCased() {
    assertThat(WildcardPattern.of("Plan*", true).matches("plan.docx")).isFalse();
    assertThat(WildcardPattern.of("Plan*", true).matches("Plan.docx")).isTrue();
  }

  @Test
  void manyWildcardsOnALongNameAreFast() {
    WildcardPattern hostile = WildcardPattern.of("*a".repeat(200) + "b", false);
    assertThat(hostile.matches("a".repeat(20_000))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a?b a\uD83D\uDE00b true",
        "a??b a\uD83D\uDE00b false",
        "a??b a\uD83D\uDE00\uD83D\uDE01b true",
        "*?b a\uD83D\uDE00b true",
        "*\uD83D\uDE00? \uD83D\uDE00\uD83D\uDE00\uD83D\uDE01 true",
        "? \uD83D\uDE00 true",
        "?* \uD83D\uDE00 true",
        "*?? \uD83D\uDE00 false",
        "geh?lter GEHA\u0308LTER true",
        "*Ä*.XLSX a\u0308.xlsx true",
        "größe GRÖẞE true",
        "ΣΑΣ σας true"
      })
  void aWildcardStandsForACharacterAndNotForHalfOfOne(
      String pattern, String text, boolean expected) {
    assertThat(WildcardPattern.of(pattern, false).matches(text)).isEqualTo(expected);
  }

  @Test
  void casedTextsAreComparedInOneUnicodeForm() {
    assertThat(WildcardPattern.of("Gehälter*", true).matches("Geha\u0308lter.xlsx")).isTrue();
    assertThat(WildcardPattern.of("gehälter*", true).matches("Geha\u0308lter.xlsx")).isFalse();
  }
}
