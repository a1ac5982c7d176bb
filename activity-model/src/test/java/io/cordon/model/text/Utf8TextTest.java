package io.cordon.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

  @Test
  void itsBytesAreThoseOfTheSameText() {
    for (String text : List.of("", "plan.docx", "Übersicht", "€uro", "a\uD83D\uDDC2b", "\u0000")) {
      Utf8Text written = new Utf8Text(1).append("x").append(text).append('y');

      assertThat(Arrays.copyOf(written.bytes(), written.size()))
          .isEqualTo(("x" + text + "y").getBytes(UTF_8));
      assertThat(written.length()).isEqualTo(text.length() + 2);
      assertThat(written).hasToString("x" + text + "y");
    }
  }

  @Test
  void numbersAreDecimalDigits() {
    for (int number : new int[] {0, 7, 9, 10, 99, 100, 123_456_789, Integer.MAX_VALUE, -1}) {
      Utf8Text written = new Utf8Text(0).append(number);

      assertThat(written).hasToString(Integer.toString(number));
      assertThat(written.length()).isEqualTo(written.size());
    }
  }

  @Test
  void halfOfASurrogatePairIsKept() {
    String half = "a\ud800b\udc00\uD83D\uDDC2ü";
    Utf8Text written = new Utf8Text(4).append(new Utf8Text(4).append(half));

    assertThat(written.hasLoneSurrogate()).isTrue();
    assertThat(written).hasToString(half);
    assertThat(written.length()).isEqualTo(half.length());
  }

  @Test
  void aReplacementHasTheSameLength() {
    Utf8Text written = new Utf8Text(4).append("_tag5:__tag_ta");
    written.replace("_tag", ".tag");

    assertThat(written).hasToString(".tag5:_.tag_ta");
    assertThatThrownBy(() -> written.replace("_tag", "tag"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClearedTextIsEmpty() {
    Utf8Text written = new Utf8Text(4).append("\ud800");
    written.clear();

    assertThat(written).hasToString("");
    assertThat(written.length()).isZero();
    assertThat(written.hasLoneSurrogate()).isFalse();
  }
}
