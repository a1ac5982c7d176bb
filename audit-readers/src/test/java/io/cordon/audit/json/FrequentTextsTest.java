package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Short texts are kept and long ones are not; none is ever another. */
class FrequentTextsTest {
  private static final int MANY = 20_000;

  @Test
  void aTextOfManyRecordsIsOneInstance() {
    byte[] one = bytes("{\"Operation\":\"FileDownloaded\",\"Version\":1}");
    byte[] other = bytes("{\"Id\":\"1\",\"Operation\":\"FileDownloaded\",\"Version\":1}");
    String first = FrequentTexts.of(one, 14, 28);
    assertThat(first).isEqualTo("FileDownloaded");
    assertThat(FrequentTexts.of(other, 23, 37)).isSameAs(first);
  }

  @Test
  void aLongTextIsDecodedEachTime() {
    byte[] record = bytes("x".repeat(200));
    String first = FrequentTexts.of(record, 0, 200);
    assertThat(FrequentTexts.of(record, 0, 200)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void moreTextsThanAreKeptStayThemselves() {
    for (int number = 0; number < MANY; number++) {
      String text = "text " + number;
      assertThat(FrequentTexts.of(bytes(text), 0, text.length())).isEqualTo(text);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
