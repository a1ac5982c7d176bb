package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of each length that is compared in another way, anywhere in a record. */
class AsciiTextTest {
  private static final String SOME = "abcdefghijklmnopqrstuvwxyz";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 24, 26})
  void aTextIsItsBytesWhereverTheyAre(int length) {
    AsciiText text = new AsciiText(SOME.substring(0, length));
    for (String after : new String[] {"", "\"", "\":\"value\""}) {
      byte[] record = bytes("{\"" + text.text + after);
      assertThat(text.is(record, 2, 2 + length)).isTrue();
      assertThat(text.key).isEqualTo(NameKey.of(record, 2, 2 + length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 24, 26})
  void aTextWithOneOtherByteIsAnother(int length) {
    AsciiText text = new AsciiText(SOME.substring(0, length));
    for (int other = 0; other < length; other++) {
      byte[] record = bytes(text.text + "\":1}");
      record[other] = 'X';
      assertThat(text.is(record, 0, length)).isFalse();
    }
    assertThat(text.is(bytes(text.text), 0, length - 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, 20})
  void equalBytesWithinARecordHaveOneHash(int length) {
    byte[] record =
        bytes(SOME.substring(0, length) + "--" + SOME.substring(0, length) + "--------");
    int again = length + 2;
    assertThat(AsciiText.hash(record, again, again + length, 12))
        .isEqualTo(AsciiText.hash(record, 0, length, 12))
        .isBetween(0, (1 << 12) - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
