package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColonHexTest {

  @ParameterizedTest
  @CsvSource({
    "2001:DB8::0001, 2001:db8::1",
    "2001:0db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "::, ::",
    "::1, ::1",
    "fe80::, fe80::",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0"
  })
  void anAddressIsWrittenAsRfc5952Wants(String written, String canonical) {
    assertThat(ColonHex.canonical(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "1",
        "1:",
        ":1",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "g::",
        "::1.2.3.4",
        "::ffff:1.2.3.4",
        "::ffff:102:304",
        "fe80::1%eth0",
        "host:80",
        "10.0.0.1",
        "\uff11::"
      })
  void anotherTextIsLeftToTheLibrary(String text) {
    assertThat(ColonHex.canonical(text)).isNull();
  }

  @Test
  void theLibraryWritesEveryAddressTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String written = written(random);
      String canonical = ColonHex.canonical(written);
      IPAddress address = new IPAddressString(written).getAddress();
      if (canonical != null) {
        assertThat(canonical).as(written).isEqualTo(address.toCanonicalString());
      }
    }
  }

  private static String written(Random random) {
    StringBuilder text = new StringBuilder();
    int gap = random.nextInt(12);
    int groups = gap < 8 ? 1 + random.nextInt(7) : 8;
    for (int i = 0; i < groups; i++) {
      text.append(i == gap ? "::" : i == 0 ? "" : ":");
      int group = random.nextBoolean() ? 0 : random.nextInt(0x10000);
      text.append(String.format(random.nextBoolean() ? "%04X" : "%x", group));
    }
    return text.toString();
  }
}
