package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan.docx",
        "Überblick – 2026.xlsx",
        "年度計画.pptx",
        "می\u200Cخواهم",
        "👩\u200D💻.png",
        ""
      })
  void lettersOfEveryScriptStay(String name) {
    assertThat(Printable.text(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u0007", "\r", "\n", "\u007f", "\u009b", "\u202e", "\u2066", "\u2028", "\u200b",
        "\ud800", "\ufeff"
      })
  void charactersThatMoveOrHideTextAreReplaced(String character) {
    assertThat(Printable.text("a" + character + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void theRestOfTheTextStays() {
    assertThat(Printable.text("\u001b]0;owned\u0007.pdf")).isEqualTo("\uFFFD]0;owned\uFFFD.pdf");
  }
}
