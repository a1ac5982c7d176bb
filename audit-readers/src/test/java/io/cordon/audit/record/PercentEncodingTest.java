package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "plan.docx, plan.docx",
    "Q3%20plan.docx, Q3 plan.docx",
    "a+b%2Bc, a+b+c",
    "R%C3%A9sum%C3%A9.docx, Résumé.docx",
    "%E4%BC%9A%e8%ad%b0.pptx, 会議.pptx",
    "%F0%9F%93%8A.xlsx, 📊.xlsx",
    "a%2520b, a%20b",
  })
  void escapesBecomeCharacters(String written, String decoded) {
    assertThat(PercentEncoding.decoded(written)).isEqualTo(decoded);
  }

  @Test
  void malformedEscapesStay() {
    assertThat(PercentEncoding.decoded("100% sure%")).isEqualTo("100% sure%");
    assertThat(PercentEncoding.decoded("%C3%28")).isEqualTo("%C3(");
    assertThat(PercentEncoding.decoded("%C3%C3%A9")).isEqualTo("%C3é");
    assertThat(PercentEncoding.decoded("%C0%AF%ED%A0%80%F8")).isEqualTo("%C0%AF%ED%A0%80%F8");
    assertThat(PercentEncoding.decoded("%-1%+2%１２")).isEqualTo("%-1%+2%１２");
  }

  @Test
  void controlCharactersStayEscaped() {
    assertThat(PercentEncoding.decoded("a%00b%0Ac%1B%7F%C2%85")).isEqualTo("a%00b%0Ac%1B%7F%C2%85");
  }
}
