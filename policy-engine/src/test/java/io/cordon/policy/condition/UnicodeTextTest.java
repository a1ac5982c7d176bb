package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTextTest {

  /** Rows of CaseFolding.txt with status C or S. */
  @ParameterizedTest
  @CsvSource({
    "0041,0061", "00B5,03BC", "00C4,00E4", "0178,00FF", "017F,0073", "01C5,01C6", "03A3,03C3",
    "03C2,03C3", "03F4,03B8", "0401,0451", "10A0,2D00", "1E9B,1E61", "1E9E,00DF", "1FBC,1FB3",
    "2160,2170", "24B6,24D0", "A64A,A64B", "FF21,FF41", "10400,10428", "118A0,118C0", "1E900,1E922"
  })
  void aCapitalFoldsToTheSameAsItsSmallLetter(String capital, String small) {
    String one = Character.toString(Integer.parseInt(capital, 16));
    String other = Character.toString(Integer.parseInt(small, 16));
    assertThat(UnicodeText.folded("x" + one + "Y"))
        .isEqualTo(UnicodeText.folded("X" + other + "y"));
  }

  /** Full foldings and those of Turkic languages are not part of simple case folding. */
  @ParameterizedTest
  @CsvSource({"ß,ss", "ı,i", "İ,i", "ﬁ,fi", "ŉ,n"})
  void differentLettersStayDifferent(String one, String other) {
    assertThat(UnicodeText.folded(one)).isNotEqualTo(UnicodeText.folded(other));
  }

  @Test
  void aTextInSmallAsciiLettersIsReturnedAsItIs() {
    String text = "https://example.com/~a/{b}|c?d=1";
    assertThat(UnicodeText.folded(text)).isSameAs(text);
    assertThat(UnicodeText.composed(text)).isSameAs(text);
    assertThat(UnicodeText.folded("ABC xyz @[`{")).isEqualTo("abc xyz @[`{");
  }

  @Test
  void decomposedAndComposedTextsAreEqual() {
    for (String text :
        List.of("Gehälter", "ÉCOLE", "Ǆ й Ё", "한글", "Å Ω", "ǰ", "ᾴ", "Việt Nam", "が")) {
      String composed = Normalizer.normalize(text, Form.NFC);
      String decomposed = Normalizer.normalize(text, Form.NFD);
      assertThat(UnicodeText.composed(decomposed)).isEqualTo(composed);
      assertThat(UnicodeText.folded(decomposed)).isEqualTo(UnicodeText.folded(composed));
      assertThat(UnicodeText.folded(UnicodeText.folded(text))).isEqualTo(UnicodeText.folded(text));
    }
    assertThat(UnicodeText.folded("J\u030C")).isEqualTo(UnicodeText.folded("\u01F0"));
  }
}
