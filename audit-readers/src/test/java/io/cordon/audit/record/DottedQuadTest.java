package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DottedQuadTest {

  @Test
  void anAddressIsANumber() {
    assertThat(DottedQuad.value("0.0.0.0")).isZero();
    assertThat(DottedQuad.value("255.255.255.255")).isEqualTo(0xFFFFFFFFL);
    assertThat(DottedQuad.value("198.51.100.7")).isEqualTo(0xC6336407L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1",
        "1.2.3",
        "1.2.3.",
        ".1.2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        "1..2.3",
        "01.2.3.4",
        "1.2.3.004",
        "256.1.1.1",
        "1.2.3.999",
        "1.2.3.4 ",
        "1.2.3.4:80",
        "1.2.3.x",
        "-1.2.3.4",
        "1.2.3.99999999999",
        "::1"
      })
  void otherTextsAreNoDottedQuad(String text) {
    assertThat(DottedQuad.value(text)).isEqualTo(DottedQuad.NONE);
  }

  @Test
  void theLibraryReadsTheSameNumber() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      String quad =
          "%d.%d.%d.%d"
              .formatted(random.nextInt(300), random.nextInt(300), random.nextInt(300), i % 260);
      long value = DottedQuad.value(quad);
      boolean valid = new IPAddressString(quad).isIPv4();
      assertThat(value != DottedQuad.NONE).as(quad).isEqualTo(valid);
      if (valid) {
        assertThat(value).isEqualTo(new IPAddressString(quad).getAddress().toIPv4().longValue());
      }
    }
  }
}
