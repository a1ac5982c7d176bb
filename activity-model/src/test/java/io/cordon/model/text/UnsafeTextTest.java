package io.cordon.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeTextTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
        0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xd800, 0xdfff, 0xe0001, 0xe0041
      })
  void charactersThatControlOrHideAreUnsafe(int codePoint) {
    assertThat(UnsafeText.isUnsafe(codePoint)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', '~', 0xa0, 0xfc, 0x301, 0x5d0, 0x200c, 0x200d, 0x8868, 0xfffd, 0x1f4c1})
  void lettersJoinersAndEmojiAreSafe(int codePoint) {
    assertThat(UnsafeText.isUnsafe(codePoint)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan.docx                     | false
          \uD83D\uDCC1 Übersicht            | false
          a\uD83D                          | true
          \uDCC1\uD83D                        | true
          \uD83D\uDCC1\uDCC1                    | true
          """)
  void aTextMayHaveHalfOfASurrogatePair(String text, boolean expected) {
    assertThat(UnsafeText.hasLoneSurrogate(text)).isEqualTo(expected);
  }

  @Test
  void jsonOfOrdinaryTextStaysAsItIs() {
    String json = "{\"name\":\"\uD83D\uDCC1 Übersicht 表.pdf\"}";

    assertThat(UnsafeText.inJson(json)).isSameAs(json);
  }

  @Test
  void harmfulCharactersInJsonBecomeEscapesOfTheSameValue() {
    assertThat(UnsafeText.inJson("{\"ü\u009b\":\"a\u202eb\uD83D\uDCC1c\ud800\uDB40\uDC41\"}"))
        .isEqualTo("{\"ü\\u009b\":\"a\\u202eb\uD83D\uDCC1c\\ud800\\udb40\\udc41\"}");
  }

  @Test
  void anyTextInJsonKeepsItsValueAndIsHarmless() throws Exception {
    Random random = new Random(20_261_129);
    for (int round = 0; round < 20_000; round++) {
      String text = codeUnits(random);

      String json = UnsafeText.inJson(TextNode.valueOf(text).toString());

      assertThat(json.codePoints()).noneMatch(UnsafeText::isUnsafe);
      assertThat(MAPPER.readTree(json).textValue()).isEqualTo(text);
    }
  }

  @Test
  void harmfulCharactersInKeysBecomeEscapes() {
    assertThat(UnsafeText.inKey("m365|t|f-1")).isEqualTo("m365|t|f-1");
    assertThat(UnsafeText.inKey("m365|t|C:\\users\\ü")).isEqualTo("m365|t|C:\\users\\ü");
    assertThat(UnsafeText.inKey("box|t|a\u001b\n\ud800")).isEqualTo("box|t|a\\u001b\\u000a\\ud800");
    assertThat(UnsafeText.inKey("box|t|a\\ud800")).isEqualTo("box|t|a\\u005cud800");
  }

  @Test
  void differentTextsHaveDifferentKeys() {
    Random random = new Random(20_261_130);
    Map<String, String> texts = new HashMap<>();
    for (int round = 0; round < 200_000; round++) {
      String text = codeUnits(random);

      String key = UnsafeText.inKey(text);

      assertThat(texts.putIfAbsent(key, text)).isIn(null, text);
      assertThat(key.codePoints()).noneMatch(UnsafeText::isUnsafe);
    }
  }

  /** Up to eight pieces; few different ones, so that escapes and their look-alikes meet. */
  private static String codeUnits(Random random) {
    String[] pieces = {
      "a", "\\", "\\u", "005c", "001b", "d800", "ud800", "\u001b", "\u009b", "\ud800", "\udc00", "ü"
    };
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(9); left > 0; left--) {
      text.append(
          random.nextInt(20) == 0
              ? String.valueOf((char) random.nextInt(1 << 16))
              : pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
