package io.cordon.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.ActivityPolicyFixture;
import io.cordon.job.Changes;
import io.cordon.job.LiveHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressDisabledTest {
  private static final String ID = ActivityPolicyFixture.id(1);
  private static final String TEXT = ActivityPolicyFixture.text("Share", 1, "verb: share");

  private LiveHarness<String, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness = LiveHarness.plain(() -> new SuppressDisabled<>(ID));
  }

  @Test
  void letsEverythingThroughWhileNobodyPublishesAnything() throws Exception {
    harness.process("one").publish(Changes.removal(ActivityPolicyFixture.id(2), 1)).process("two");

    assertThat(harness.output()).containsExactly("one", "two");
  }

  @Test
  void stopsWithThePolicyAndGoesOnWithIt() throws Exception {
    harness.publish(Changes.of(TEXT + "enabled: false\n", 1)).process("off");
    harness.publish(Changes.of(TEXT, 2)).process("on");
    harness.publish(Changes.removal(ID, 4)).publish(Changes.of(TEXT, 3)).process("removed");

    assertThat(harness.output()).containsExactly("on");
  }

  @Test
  void knowsAfterARestartThatThePolicyIsOff() throws Exception {
    harness.publish(Changes.removal(ID, 1)).restart().process("removed");

    assertThat(harness.output()).isEmpty();
  }
}
