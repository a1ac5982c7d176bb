package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are addresses for OCSF. */
class OcsfFormatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "203.0.113.255",
        "::",
        "::1",
        "2001:db8::",
        "2001:DB8::a:b",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "::ffff:203.0.113.7",
        "1:2:3:4:5:6:203.0.113.7"
      })
  void addressesAreAccepted(String text) {
    assertThat(OcsfFormat.isIp(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "203.0.113",
        "203.0.113.256",
        "203.0.113.07",
        "203.0.113.7.",
        "203.0.113.7:443",
        "203.0.113.7 ",
        "٢.0.113.7",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "203.0.113.7::",
        "fe80::1%eth0",
        "[::1]",
        "0000:0000:0000:0000:0000:ffff:255.255.255.255"
      })
  void otherTextIsNotAnAddress(String text) {
    assertThat(OcsfFormat.isIp(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@example.com", "o'neil+x@mail.example-1.co", "A_1@b.c"})
  void mailAddressesAreAccepted(String text) {
    assertThat(OcsfFormat.isEmail(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ana",
        "@example.com",
        "ana@example",
        "ana@.com",
        "ana@example.",
        "a b@c.d",
        "ana@exa mple.com",
        "ana@bob@example.com",
        "änä@example.com",
        "ana@example.com\n"
      })
  void otherTextIsNotAMailAddress(String text) {
    assertThat(OcsfFormat.isEmail(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "host-1.example.com", "1.example"})
  void hostNamesAreAccepted(String text) {
    assertThat(OcsfFormat.isHostname(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-host", "host.", "ho st", "höst", "host:1"})
  void otherTextIsNotAHostName(String text) {
    assertThat(OcsfFormat.isHostname(text)).isFalse();
  }
}
