package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.ORGANISATION;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.policy.PolicyStatus.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySigningTest {
  private static final String KEY = "an-example-key-of-32-characters!";
  private static final String OTHER_KEY = "another-key-that-has-40-characters-in-it";
  private static final String TOPIC = LiveTexts.at(0).topic();
  private static final long NOON = 1_772_452_800_000L;
  private static final String ONE = rule(1, "One");
  private static final String UNO = rule(1, "Uno");

  private final PolicySigning publisher = PolicySigning.of(KEY, /* required= */ true);
  private PolicyGate gate = gate(publisher);
  private int offset;
  private Instant now = Instant.ofEpochMilli(NOON + 120_000);

  private static PolicyGate gate(PolicySigning signing) {
    return new PolicyGate(LiveTexts.directory(), ORGANISATION, signing);
  }

  private PolicyReview review(String text, String header) {
    return gate.review(
        PublishedPolicy.of(bytes(id(1)), bytes(text), bytes(header), LiveTexts.at(offset++)), now);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private PolicyReview signed(String text, long publishedAtMillis) {
    return review(text, publisher.sign(TOPIC, id(1), text, publishedAtMillis));
  }

  private static void isRefused(PolicyReview review, String reason) {
    assertThat(review.state()).isEqualTo(State.REFUSED);
    assertThat(review.change()).isNull();
    assertThat(review.problems()).singleElement().asString().contains(reason);
  }

  @Test
  void signedPoliciesAndRemovalsAreAccepted() {
    assertThat(signed(ONE, NOON).state()).isEqualTo(State.ACCEPTED);
    assertThat(signed(UNO, NOON + 1).state()).isEqualTo(State.ACCEPTED);
    assertThat(signed(null, NOON + 2).state()).isEqualTo(State.REMOVED);
    assertThat(gate.policies()).isZero();
  }

  @Test
  void unsignedPoliciesAndRemovalsAreRefusedAndThePreviousVersionStays() {
    signed(ONE, NOON);

    isRefused(review(UNO, null), "is not signed");
    isRefused(review(null, null), "is not signed");
    assertThat(gate.policies()).isEqualTo(1);
  }

  @Test
  void unsignedPoliciesAreAcceptedWhereSignaturesAreNotRequired() {
    gate = gate(PolicySigning.of(KEY, /* required= */ false));

    assertThat(review(ONE, null).state()).isEqualTo(State.ACCEPTED);
    isRefused(review(UNO, "v1 1 x"), "cannot be read");
  }

  @Test
  void aSignatureIsForOneTextOneIdAndOneTime() {
    isRefused(review(UNO, publisher.sign(TOPIC, id(1), ONE, NOON)), "not by a key of this job");
    isRefused(review(null, publisher.sign(TOPIC, id(1), ONE, NOON)), "not by a key of this job");
    isRefused(review(ONE, publisher.sign(TOPIC, id(2), ONE, NOON)), "not by a key of this job");
    isRefused(review("", publisher.sign(TOPIC, id(1), null, NOON)), "not by a key of this job");
    String header = publisher.sign(TOPIC, id(1), ONE, NOON);
    isRefused(review(ONE, header.replace("" + NOON, "" + (NOON + 1))), "not by a key of this job");
  }

  @Test
  void aSignatureIsForOneTopic() {
    isRefused(
        review(ONE, publisher.sign("staging." + TOPIC, id(1), ONE, NOON)), "message of this topic");
    isRefused(review(null, publisher.sign("", id(1), null, NOON)), "message of this topic");
  }

  @Test
  void aPublisherWhoseClockIsFastDoesNotLockAnId() {
    now = Instant.ofEpochMilli(NOON);
    isRefused(
        signed(ONE, NOON + 300_001),
        "was signed at 2026-03-02T12:05:00.001Z, more than 5 minutes ahead of this job's clock"
            + " (2026-03-02T12:00:00Z)");
    isRefused(signed(null, Long.MAX_VALUE), "more than 5 minutes ahead");

    assertThat(signed(ONE, NOON).state()).isEqualTo(State.ACCEPTED);
    assertThat(signed(UNO, NOON + 300_000).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void headersThatAreNoSignatureAreRefused() {
    String header = publisher.sign(TOPIC, id(1), ONE, NOON);
    List<String> broken =
        new ArrayList<>(List.of("", " ", "v1", "v1 1", "v2" + header.substring(2)));
    // Without its padding at the end it is the same signature.
    for (int length = 0; length < header.length() - 1; length++) {
      broken.add(header.substring(0, length));
    }
    broken.add(header + " x");
    broken.add("x".repeat(300));
    broken.forEach(one -> isRefused(review(ONE, one), "its signature"));
  }

  @Test
  void aReplacedKeyIsAcceptedAsLongAsItIsInTheFile() {
    PolicySigning next = PolicySigning.of("# since March\n" + OTHER_KEY + "\n\n" + KEY, true);
    gate = gate(next);

    assertThat(signed(ONE, NOON).state()).isEqualTo(State.ACCEPTED);
    assertThat(review(UNO, next.sign(TOPIC, id(1), UNO, NOON + 1)).state())
        .isEqualTo(State.ACCEPTED);

    gate = gate(PolicySigning.of(OTHER_KEY, true));
    isRefused(signed(ONE, NOON + 2), "not by a key of this job");
  }

  @Test
  void anOlderMessageCannotBringBackWhatItSaid() {
    signed(ONE, NOON);
    signed(UNO, NOON + 60_000);

    isRefused(signed(ONE, NOON), "not after the last accepted message of this id");
    isRefused(signed(null, NOON + 60_000), "not after the last accepted message of this id");

    signed(null, NOON + 120_000);
    isRefused(signed(UNO, NOON + 60_000), "(2026-03-02T12:02:00Z)");
    assertThat(gate.policies()).isZero();
  }

  @Test
  void theRemovalOfAnUnknownPolicyKeepsOlderMessagesOut() {
    assertThat(signed(null, NOON).state()).isEqualTo(State.REMOVED);

    isRefused(signed(ONE, NOON - 1), "not after the last accepted message");
  }

  @Test
  void theSameTextSignedLaterKeepsOlderMessagesOut() {
    signed(ONE, NOON);
    assertThat(signed(ONE, NOON + 10).state()).isEqualTo(State.UNCHANGED);

    isRefused(signed(UNO, NOON + 5), "not after the last accepted message");
  }

  @Test
  void theSameTextSignedLaterIsInForceSinceBefore() {
    PolicyChange first = signed(ONE, NOON).change();
    PolicyChange later = signed(ONE, NOON + 10).change();

    assertThat(later.sequence()).isGreaterThan(first.sequence());
    assertThat(later.inForceSince()).isEqualTo(first.inForceSince());
  }

  @Test
  void aMessageThatIsReadAgainAfterARestartIsNoReplay() {
    signed(ONE, NOON);
    assertThat(signed(ONE, NOON).state()).isEqualTo(State.UNCHANGED);

    signed(null, NOON + 1);
    assertThat(signed(null, NOON + 1).state()).isEqualTo(State.REMOVED);
  }

  @Test
  void timesOfSignaturesSurviveARestart() {
    signed(ONE, NOON);
    signed(null, NOON + 1);
    PolicyGate restarted = gate(publisher);
    gate.changes().forEach(restarted::restore);
    gate = restarted;

    isRefused(signed(ONE, NOON), "not after the last accepted message");
  }

  @Test
  void shortKeysAndEmptyFilesAreRefusedWithoutShowingThem() {
    assertThatThrownBy(() -> PolicySigning.of(KEY + "\ntoo-short-secret", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("key 2 has 16 characters; a key needs at least 32 random ones")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> PolicySigning.of("# no key\n\n", true))
        .hasMessageContaining("there is no key in it");
    assertThat(publisher).hasToString("PolicySigning[1 keys, required=true]");
  }
}
