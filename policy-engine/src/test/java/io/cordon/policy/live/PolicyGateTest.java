package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.disabled;
import static io.cordon.policy.live.LiveTexts.filter;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static io.cordon.policy.live.LiveTexts.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.policy.cost.PolicyBudget;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyGateTest {
  private PolicyGate gate = gate();
  private long offset;

  private static PolicyGate gate(String... directory) {
    return new PolicyGate(LiveTexts.directory(directory), LiveTexts.ORGANISATION);
  }

  private PolicyReview publish(int number, String text) {
    return publish(id(number), text.getBytes(StandardCharsets.UTF_8));
  }

  private PolicyReview publish(String key, byte[] text) {
    byte[] id = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return gate.review(PublishedPolicy.of(id, text, LiveTexts.at(offset++)), Instant.EPOCH);
  }

  private PolicyReview remove(int number) {
    return publish(id(number), null);
  }

  private static void assertRefused(PolicyReview review, String... parts) {
    assertThat(review)
        .returns(State.REFUSED, PolicyReview::state)
        .returns(null, PolicyReview::change)
        .returns(null, PolicyReview::version);
    assertThat(review.problems())
        .singleElement()
        .asString()
        .startsWith("cordon.policies/0@")
        .contains(parts)
        .doesNotContain("\n");
  }

  @Test
  void acceptsAValidRuleWithItsVersionAndOrigin() {
    PolicyReview review = publish(1, rule(1, "One"));

    assertThat(review)
        .returns(State.ACCEPTED, PolicyReview::state)
        .returns(id(1), PolicyReview::id);
    assertThat(review.problems()).isEmpty();
    assertThat(review.change())
        .returns(rule(1, "One"), PolicyChange::text)
        .returns(review.version(), PolicyChange::version)
        .returns(Set.of(DetectorKind.POLICY), PolicyChange::kinds)
        .returns("cordon.policies/0@0", PolicyChange::origin)
        .returns(true, PolicyChange::isInForce);
  }

  @Test
  void laterChangesHaveHigherSequenceNumbers() {
    PolicyChange first = publish(1, rule(1, "One")).change();
    PolicyChange second = publish(1, rule(1, "Uno")).change();

    assertThat(second.isNewerThan(first)).isTrue();
    assertThat(first.isNewerThan(second)).isFalse();
  }

  @Test
  void repeatedTextIsUnchangedAndNotBroadcast() {
    publish(1, rule(1, "One"));

    assertThat(publish(1, rule(1, "One")))
        .returns(State.UNCHANGED, PolicyReview::state)
        .returns(null, PolicyReview::change);
  }

  @Test
  void publishingTheTextOfTheDirectoryIsUnchanged() {
    gate = gate(rule(1, "One"), rule(2, "Two") + "version: 1.0\n");

    assertThat(publish(1, rule(1, "One")).state()).isEqualTo(State.UNCHANGED);
    assertThat(publish(2, rule(2, "Two") + "version: 1.0\n").state()).isEqualTo(State.UNCHANGED);
    assertThat(publish(2, rule(2, "Due") + "version: 1.1\n").state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void ruleCanBeDisabledEnabledAndRemoved() {
    publish(1, rule(1, "One"));

    assertThat(publish(1, disabled(rule(1, "One"))).state()).isEqualTo(State.DISABLED);
    assertThat(gate.policies()).isZero();
    assertThat(publish(1, disabled(rule(1, "One"))).state()).isEqualTo(State.UNCHANGED);
    assertThat(publish(1, rule(1, "One")).state()).isEqualTo(State.ACCEPTED);
    assertThat(gate.policies()).isEqualTo(1);
    assertThat(remove(1).change().isRemoval()).isTrue();
    assertThat(gate.policies()).isZero();
  }

  @Test
  void removingAnUnknownRuleIsNotBroadcast() {
    assertThat(remove(1))
        .returns(State.REMOVED, PolicyReview::state)
        .returns(null, PolicyReview::change);
    assertThat(gate.changes()).isEmpty();
  }

  @Test
  void policyOfTheDirectoryIsRemovedOnce() {
    gate = gate(rule(1, "One"));

    assertThat(remove(1).change()).isNotNull();
    assertThat(remove(1).change()).isNull();
    assertThat(gate.policies()).isZero();
  }

  @Test
  void refusesAnInvalidRuleWithAllItsProblemsAndKeepsTheOldOne() {
    publish(1, rule(1, "One"));

    PolicyReview review =
        publish(1, rule(1, "One").replace("verb", "werb").replace("|gte", "|greater"));

    assertThat(review.state()).isEqualTo(State.REFUSED);
    assertThat(review.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("cordon.policies/0@1:6:"));
    assertThat(gate.changes()).singleElement().returns(rule(1, "One"), PolicyChange::text);
  }

  @Test
  void keyMustBeTheIdOfTheRule() {
    assertRefused(publish(2, rule(1, "One")), id(2), id(1));
    assertRefused(publish("plan", rule(1, "One").getBytes(StandardCharsets.UTF_8)), "\"plan\"");
    assertRefused(publish(null, new byte[0]), "must be the rule's id");
    String upper = id(1).toUpperCase(Locale.ROOT);
    assertRefused(publish(upper, rule(1, "One").getBytes(StandardCharsets.UTF_8)), "lower case");
    assertThat(publish("plan", null).id()).isNull();
  }

  @Test
  void refusesBytesThatAreNotTextOrTooLong() {
    assertRefused(publish(id(1), new byte[] {(byte) 0xff, 1}), "is not UTF-8 text");
    assertRefused(publish(id(1), new byte[10 << 20]), "too long", "10485760");
    assertRefused(publish(id(1), new byte[0]), "contains no rule");
  }

  @Test
  void refusesATextWhoseAliasesExpandTooFar() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      String alias = "*a" + (level - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(level, level, (alias + ", ").repeat(9) + alias));
    }

    assertRefused(publish(1, bomb.toString()), "expands to more than");
  }

  @Test
  void sequenceIsAddedChangedDisabledAndRemovedLikeAnyPolicy() {
    gate = gate(sequence(1, "One"));

    assertThat(publish(1, sequence(1, "One")).state()).isEqualTo(State.UNCHANGED);
    assertThat(publish(2, sequence(2, "Two")).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(1, sequence(1, "Uno")).change().isInForce()).isTrue();
    PolicyReview disabled = publish(1, disabled(sequence(1, "Uno")));
    assertThat(disabled.state()).isEqualTo(State.DISABLED);
    assertThat(disabled.change().isInForce()).isFalse();
    assertThat(remove(1).change().isRemoval()).isTrue();
  }

  @Test
  void sequenceCanBecomeAnotherKindOfPolicy() {
    gate = gate(sequence(1, "One"));

    assertThat(publish(1, rule(1, "One")))
        .returns(State.ACCEPTED, PolicyReview::state)
        .returns(Set.of(DetectorKind.POLICY), review -> review.change().kinds());
  }

  @Test
  void acceptsAFilterUnderItsOwnIdAndDoesNotCountItAsPolicy() {
    gate = gate(rule(1, "One"));

    assertThat(publish(2, filter(2, 1)))
        .returns(State.ACCEPTED, PolicyReview::state)
        .returns(List.of(), PolicyReview::problems)
        .extracting(PolicyReview::change)
        .returns(true, PolicyChange::isInForce)
        .returns(Set.of(), PolicyChange::kinds);
    assertThat(gate.policies()).isEqualTo(1);
    assertThat(publish(2, filter(2, 1)).state()).isEqualTo(State.UNCHANGED);
    assertThat(remove(2).change().isRemoval()).isTrue();
  }

  @Test
  void acceptsAFilterOfASequence() {
    gate = gate(sequence(1, "One"));

    assertThat(publish(2, filter(2, 1)))
        .returns(State.ACCEPTED, PolicyReview::state)
        .returns(List.of(), PolicyReview::problems);
  }

  @Test
  void acceptedChangesAreKnownAfterARestart() {
    publish(1, rule(1, "One"));
    publish(2, rule(2, "Two"));
    remove(2);
    PolicyGate before = gate;
    gate = gate();
    before.changes().forEach(gate::restore);

    assertThat(publish(1, rule(1, "One")).state()).isEqualTo(State.UNCHANGED);
    assertThat(publish(2, rule(2, "Two")).change())
        .satisfies(change -> assertThat(before.changes()).allMatch(change::isNewerThan));
  }

  @Test
  void refusesMoreTextThanTasksCanHold() {
    String text = rule(1, "Rule");
    gate =
        new PolicyGate(
            List.of(), LiveTexts.ORGANISATION, 9, 2L * text.length(), PolicyBudget.PUBLISHED);
    assertThat(publish(1, text).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(2, rule(2, "Rule")).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(2, rule(2, "Reel")).state()).isEqualTo(State.ACCEPTED);

    assertRefused(publish(3, rule(3, "Rule")), "all published policies together");
    assertThat(remove(1).state()).isEqualTo(State.REMOVED);
    assertThat(publish(3, rule(3, "Rule")).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void removedPoliciesDoNotCountAndAreForgotten() {
    gate =
        new PolicyGate(
            LiveTexts.directory(rule(9, "Nine")),
            LiveTexts.ORGANISATION,
            2,
            9_999,
            PolicyBudget.PUBLISHED);
    publish(1, rule(1, "One"));
    publish(2, rule(2, "Two"));
    assertRefused(publish(3, rule(3, "Three")), "there are 2 published policies already");

    remove(1);
    remove(9);
    assertThat(publish(3, rule(3, "Three")).state()).isEqualTo(State.ACCEPTED);
    assertThat(gate.changes())
        .as("the directory's removal stays")
        .extracting(PolicyChange::id)
        .containsExactly(id(2), id(3), id(9));
  }

  @Test
  void policyThatDoesNotCompileAfterARestartIsReportedAndNotUnchanged() {
    String invalid = rule(1, "Uno").replace("audience|gte: external", "file.label: Gone");
    gate = gate(rule(1, "One"));
    gate.restore(
        new PolicyChange(id(1), "1", Set.of(DetectorKind.POLICY), invalid, true, "topic/0@7", 4));

    assertThat(gate.invalidated())
        .singleElement()
        .returns(id(1), invalidated -> invalidated.change().id())
        .extracting(invalidated -> invalidated.problems().get(0))
        .asString()
        .contains("topic/0@7", "Gone");
    assertThat(gate.policies()).isEqualTo(1);
    assertRefused(publish(1, invalid), "Gone");
    assertThat(publish(1, rule(1, "Uno")).state()).isEqualTo(State.ACCEPTED);
    assertThat(gate.invalidated()).isEmpty();
  }
}
