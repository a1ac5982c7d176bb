package io.cordon.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModeTest {
  @ParameterizedTest
  @EnumSource
  void observingAllowsNothingAndEnforcingEverything(ActionVerb verb) {
    assertThat(Mode.OBSERVE.allows(verb)).isFalse();
    assertThat(Mode.ENFORCE.allows(verb)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void notifyingAllowsAllButContainments(ActionVerb verb) {
    assertThat(Mode.NOTIFY.allows(verb)).isEqualTo(!verb.isContainment());
  }
}
