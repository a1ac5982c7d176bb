package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.disabled;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy remembers belongs to the change that put it in force. */
class InForceSinceTest {
  private PolicyGate gate = new PolicyGate(List.of(), LiveTexts.ORGANISATION);
  private long offset;

  private PolicyChange publish(String text) {
    byte[] key = id(1).getBytes(StandardCharsets.UTF_8);
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    return gate.review(PublishedPolicy.of(key, value, LiveTexts.at(offset++)), Instant.EPOCH)
        .change();
  }

  @Test
  void eachChangeIsInForceSinceItselfAlsoWhereATextComesBack() {
    publish(rule(1, "One"));
    publish(rule(1, "Uno"));
    PolicyChange back = publish(rule(1, "One"));
    publish(disabled(rule(1, "One")));
    PolicyChange enabled = publish(rule(1, "One"));

    assertThat(back).returns(3L, PolicyChange::sequence).returns(3L, PolicyChange::inForceSince);
    assertThat(enabled).returns(5L, PolicyChange::sequence).returns(5L, PolicyChange::inForceSince);
  }

  /** Findings of both carry version 1; their steps have different keys. */
  @Test
  void aVersionThatWasReplacedMayComeBackWithAnotherText() {
    PolicyChange first = publish(rule(1, "One") + "version: '1'\n");
    publish(rule(1, "Two") + "version: '2'\n");
    PolicyChange back = publish(rule(1, "Three") + "version: '1'\n");

    assertThat(back.version()).isEqualTo(first.version());
    assertThat(back.inForceSince()).isGreaterThan(first.inForceSince());
  }

  @Test
  void theTextOfTheDirectoryIsInForceSinceTheStart() {
    gate = new PolicyGate(LiveTexts.directory(rule(1, "One")), LiveTexts.ORGANISATION);

    assertThat(publish(rule(1, "One")).inForceSince()).isZero();
    publish(rule(1, "Uno"));
    assertThat(publish(rule(1, "One")).inForceSince()).isEqualTo(3);
  }
}
