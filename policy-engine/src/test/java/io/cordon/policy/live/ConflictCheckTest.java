package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.disabled;
import static io.cordon.policy.live.LiveTexts.generating;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static io.cordon.policy.live.LiveTexts.unusual;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.PolicyStatus.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Valid policies that the gate refuses because of what is in force. */
class ConflictCheckTest {
  private PolicyGate gate = gate();
  private long offset;

  private static PolicyGate gate(String... directory) {
    return new PolicyGate(LiveTexts.directory(directory), LiveTexts.ORGANISATION);
  }

  private PolicyReview publish(int number, String text) {
    return gate.review(
        new PublishedPolicy(id(number), text, null, LiveTexts.at(offset++)), Instant.EPOCH);
  }

  private PolicyReview remove(int number) {
    return publish(number, null);
  }

  private static void assertRefused(PolicyReview review, String part) {
    assertThat(review)
        .returns(State.REFUSED, PolicyReview::state)
        .returns(null, PolicyReview::change);
    assertThat(review.problems()).singleElement().asString().contains(part).doesNotContain("\n");
  }

  @Test
  void idInsideAFileMustNotBelongToAnotherFileInForce() {
    gate = gate(rule(1, "One"));
    assertRefused(publish(3, generating(3, 1)), "id " + id(1) + " belongs to another policy");

    assertThat(publish(3, generating(3, 2)).state()).isEqualTo(State.ACCEPTED);
    assertRefused(publish(2, rule(2, "Two")), "in the file of " + id(3));
    assertThat(remove(3).state()).isEqualTo(State.REMOVED);
    assertThat(publish(2, rule(2, "Two")).state()).isEqualTo(State.ACCEPTED);
    assertThat(remove(1).state()).isEqualTo(State.REMOVED);
    assertThat(publish(3, generating(3, 1)).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void changedTextNeedsAnotherVersion() {
    String third = "version: '3'\n";
    gate = gate(rule(2, "Two") + third);
    publish(1, rule(1, "One") + third);

    assertRefused(publish(1, rule(1, "Uno") + third), "version 3 is in force with another text");
    assertRefused(publish(2, rule(2, "Due") + third), "version 3 is in force with another text");
    assertThat(publish(1, disabled(rule(1, "One") + third)).state()).isEqualTo(State.DISABLED);
    assertRefused(publish(1, rule(1, "Uno") + third), "another version");
    assertThat(publish(1, rule(1, "One") + third).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(2, disabled(rule(2, "Two") + third)).state()).isEqualTo(State.DISABLED);
    assertThat(publish(1, rule(1, "Uno") + "version: '4'\n").state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void anUnusualPolicyMayChangeWhatItIsAbout() {
    publish(1, unusual(1, "country"));

    String changed = unusual(1, "network") + "    threshold: 0.01\n";
    assertThat(publish(1, changed).state()).isEqualTo(State.ACCEPTED);
    String another = unusual(1, "x").replace("unusual_value", "unusual_time");
    assertThat(publish(1, another.replace("    field: x\n", "")).state()).isEqualTo(State.ACCEPTED);
  }
}
