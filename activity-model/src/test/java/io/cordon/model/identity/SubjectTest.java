package io.cordon.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectTest {
  @Test
  void theKeyNamesAppTenantAndFile() {
    assertThat(Subject.ofFile(App.BOX, "42", "f1").key()).isEqualTo("box|42|f1");
  }

  @Test
  void anActorIsMarkedSoThatNoFileHasItsKey() {
    assertThat(Subject.ofActor(App.BOX, "42", "ana@example.com").key())
        .isEqualTo("box|42|@ana@example.com");
  }

  @Test
  void anUnknownTenantIsEmpty() {
    Subject subject = Subject.ofFile(App.BOX, null, "f1");
    assertThat(subject.key()).isEqualTo("box||f1");
    assertThat(subject.tenantKey()).isEqualTo("box|");
  }
}
