package io.cordon.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.ActivityPolicyFixtures;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressDisabledTest {
  private static final String ID = ActivityPolicyFixtures.id(1);
  private static final String TEXT = ActivityPolicyFixtures.text("Share", 1, "verb: share");

  private LivePolicyHarness<String, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness = LivePolicyHarness.plain(() -> new SuppressDisabled<>(ID));
  }

  @Test
  void passesEverythingWhileThePolicyIsNotChanged() throws Exception {
    harness
        .process("one")
        .publish(PolicyChanges.removal(ActivityPolicyFixtures.id(2), 1))
        .process("two");

    assertThat(harness.output()).containsExactly("one", "two");
  }

  @Test
  void dropsElementsWhileThePolicyIsDisabledOrRemoved() throws Exception {
    harness.publish(PolicyChanges.of(TEXT + "enabled: false\n", 1)).process("off");
    harness.publish(PolicyChanges.of(TEXT, 2)).process("on");
    harness
        .publish(PolicyChanges.removal(ID, 4))
        .publish(PolicyChanges.of(TEXT, 3))
        .process("removed");

    assertThat(harness.output()).containsExactly("on");
  }

  @Test
  void removalSurvivesARestart() throws Exception {
    harness.publish(PolicyChanges.removal(ID, 1)).restart().process("removed");

    assertThat(harness.output()).isEmpty();
  }
}
