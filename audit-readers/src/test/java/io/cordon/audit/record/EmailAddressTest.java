package io.cordon.audit.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

  @Test
  void onePersonIsOneText() {
    assertThat(EmailAddress.of(" Ana@Northwind.EXAMPLE "))
        .isEqualTo(new EmailAddress("ana@northwind.example", "northwind.example"));
  }

  @Test
  void aLinkedAddressIsTheAddress() {
    assertThat(EmailAddress.of("[Ana@x.example](mailto:ana@x.example)").text())
        .isEqualTo("ana@x.example");
  }

  @Test
  void aNameThatIsNoAddressHasNoDomain() {
    assertThat(EmailAddress.of("Marketing")).isEqualTo(new EmailAddress("marketing", null));
    assertThat(EmailAddress.of("ana@").domain()).isNull();
    assertThat(EmailAddress.of("@x.example").domain()).isNull();
    assertThat(EmailAddress.of(" ").text()).isNull();
    assertThat(EmailAddress.of(null).text()).isNull();
  }
}
