package io.cordon.audit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names stay themselves, also where they displace each other. */
class AskedNamesTest {

  @Test
  void theSameNameIsPreparedOnce() {
    AsciiText first = AskedNames.of("Operation");
    assertThat(AskedNames.of("Operation")).isSameAs(first);
  }

  @Test
  void namesOfOneHashAreDistinguished() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(AskedNames.of("Aa").text).isEqualTo("Aa");
    assertThat(AskedNames.of("BB").text).isEqualTo("BB");
    assertThat(AskedNames.of("Aa").text).isEqualTo("Aa");
  }
}
