package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "192.0.2.10|192.0.2.10|0|-",
        "192.0.2.10:12345|192.0.2.10|12345|-",
        "[192.0.2.10]|192.0.2.10|0|-",
        "[192.0.2.10]:12345|192.0.2.10|12345|-",
        "2001:0DB8:0:0::1|2001:db8::1|0|-",
        "[2001:db8::1]|2001:db8::1|0|-",
        "[2001:db8::1]:443|2001:db8::1|443|-",
        "::ffff:192.0.2.10|192.0.2.10|0|-",
        "[::ffff:192.0.2.10]:12345|192.0.2.10|12345|-",
        "fe80::1%eth0|fe80::1|0|-",
        "::1|::1|0|-",
        "localhost|-|0|localhost",
        "localhost:12345|-|12345|localhost",
        "[localhost]:12345|-|12345|localhost",
        "front.door.example:443|-|443|front.door.example",
        "SERVER01 (192.0.2.10)|192.0.2.10|0|SERVER01",
        "SERVER01 (192.900.2.10)|-|0|SERVER01",
        "[SERVER01 (192.0.2.10)]|192.0.2.10|0|SERVER01",
        " 192.0.2.10 |192.0.2.10|0|-",
        "192.0.2.10:99999|192.0.2.10|0|-",
        "192.0.2.10:x|192.0.2.10|0|-",
      })
  void readsEveryForm(String text, String ip, int port, String host) {
    assertThat(ClientAddress.parse(text)).isEqualTo(new ClientAddress(ip, port, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1.2.3", "0x7f000001", "10.0.0.0/8", "1.2.3.*", "*", "1-2.3.4.5"})
  void aNumberRangeOrPatternIsNoAddress(String text) {
    assertThat(ClientAddress.parse(text).ip()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "[", "]", "[]", ":", "::::", "(", " ()", "[]:1", "[::1", "%", "1%"})
  void rubbishIsNoAddress(String text) {
    assertThat(ClientAddress.parse(text).ip()).isNull();
  }

  @Test
  void missingAndEndlessTextsAreNoAddress() {
    assertThat(ClientAddress.parse(null)).isEqualTo(ClientAddress.NONE);
    assertThat(ClientAddress.parse("1".repeat(100_000))).isEqualTo(ClientAddress.NONE);
  }
}
