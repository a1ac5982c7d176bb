package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that fit a terminal. */
class WrappedTextTest {

  @Test
  void aTextIsBrokenBetweenWords() {
    assertThat(WrappedText.lines("one two three four", 9))
        .containsExactly("one two", "three", "four");
    assertThat(WrappedText.lines("one two three four", 10))
        .containsExactly("one two", "three four");
    assertThat(WrappedText.lines("one two three four", 80)).containsExactly("one two three four");
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    assertThat(WrappedText.lines("see https://a.example/long.docx now", 10))
        .containsExactly("see", "https://a.example/long.docx", "now");
  }

  @Test
  void wideLettersCountTwice() {
    assertThat(WrappedText.lines("年年 年年 年", 9)).containsExactly("年年 年年", "年");
    assertThat(WrappedText.lines("年年 年年 年", 8)).containsExactly("年年", "年年 年");
  }

  @Test
  void severalSpacesStayWithinALine() {
    assertThat(WrappedText.lines("a  b", 80)).containsExactly("a  b");
    assertThat(WrappedText.lines("", 80)).containsExactly("");
  }
}
