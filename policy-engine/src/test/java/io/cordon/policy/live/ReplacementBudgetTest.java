package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.filter;
import static io.cordon.policy.live.LiveTexts.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.model.reject.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replacement that costs no more by itself cannot make all policies together cost too much. */
class ReplacementBudgetTest {
  private static final List<String> VERBS =
      List.of("share", "unshare", "download", "open", "upload", "delete", "copy", "move");

  private final PolicyGate gate = new PolicyGate(List.of(), LiveTexts.ORGANISATION);
  private long offset;

  private State publish(PolicyGate to, int number, String text) {
    byte[] key = id(number).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    Origin origin = Origin.ofTopic("policies", 0, offset++);
    return to.review(PublishedPolicy.of(key, bytes, origin), Instant.EPOCH).state();
  }

  private State publish(int number, String text) {
    return publish(gate, number, text);
  }

  /** A rule that needs so many thousand steps, at least 13, if a field has a value. */
  private static String search(int number, String gate, int thousands) {
    String word = "w".repeat(20 * thousands);
    return CostlyTexts.rule(
        number,
        "    it: {%s, file.path|contains: [%d%s, %s%d]}\n    condition: it"
            .formatted(gate, number, word, word, number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"verb", "user", "file.extension"})
  void equallyExpensiveRulesCannotBeMovedOntoOneValue(String field) {
    List<String> values = field.equals("verb") ? VERBS : List.of("a", "b", "c", "d", "e", "f", "g");
    for (int i = 0; i < 2 * values.size(); i++) {
      String text = search(i, field + ": " + values.get(i / 2), 98);
      assertThat(publish(i, text)).isEqualTo(State.ACCEPTED);
    }
    assertThat(gate.budgetUsedPercent()).isBetween(75, 100);

    List<State> moved = new ArrayList<>();
    for (int i = 2; i < 2 * values.size(); i++) {
      moved.add(publish(i, search(i, field + ": " + values.get(0), 98)));
      assertThat(gate.budgetUsedPercent()).isLessThanOrEqualTo(100);
    }
    assertThat(moved).containsOnly(State.REFUSED);
    String other = search(2, field + ": " + values.get(2), 14);
    assertThat(publish(2, other)).as("what fits is accepted").isEqualTo(State.ACCEPTED);
  }

  @Test
  void aFilterCannotBeMovedOntoRulesThatManyPoliciesHave() {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rules.add(LiveTexts.rule(i, "Rule " + i));
    }
    PolicyGate many =
        new PolicyGate(LiveTexts.directory(rules.toArray(String[]::new)), LiveTexts.ORGANISATION);
    String names =
        IntStream.range(0, 1_000).mapToObj(LiveTexts::id).collect(Collectors.joining(", "));
    String values =
        IntStream.range(0, 20).mapToObj(i -> "'p" + i + "*'").collect(Collectors.joining(", "));
    for (int i = 2_000; i < 2_010; i++) {
      String one =
          filter(i, 1).replace("recipient: eve@auditors.example", "file: [" + values + "]");
      assertThat(publish(many, i, one)).isEqualTo(State.ACCEPTED);
      publish(many, i, one.replace("[" + id(1) + "]", "[" + names + "]"));
      assertThat(many.budgetUsedPercent()).isLessThanOrEqualTo(100);
    }
    assertThat(many.budgetUsedPercent()).as("some of them were accepted").isGreaterThan(50);
  }

  @Test
  void aPolicyBeyondItsOwnLimitIsRefusedEvenIfAnotherVerbHasRoom() {
    assertThat(publish(1, search(1, "verb: share", 98))).isEqualTo(State.ACCEPTED);
    assertThat(publish(2, search(2, "verb: share", 98))).isEqualTo(State.ACCEPTED);
    assertThat(publish(3, search(3, "verb: open", 13))).isEqualTo(State.ACCEPTED);
    assertThat(publish(3, search(3, "verb: open", 101))).isEqualTo(State.REFUSED);
  }

  @Test
  void whateverIsAcceptedTheBudgetIsNeverExceeded() {
    Random random = new Random(29);
    List<State> states = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      int number = random.nextInt(24);
      states.add(publish(number, randomText(random, number)));
      assertThat(gate.budgetUsedPercent()).isLessThanOrEqualTo(100);
    }
    assertThat(Collections.frequency(states, State.ACCEPTED)).isGreaterThan(100);
    assertThat(Collections.frequency(states, State.REFUSED)).isGreaterThan(100);
  }

  private static String randomText(Random random, int number) {
    int thousands = List.of(14, 49, 98, 98).get(random.nextInt(4));
    String verb = "verb: " + VERBS.get(random.nextInt(VERBS.size()));
    return switch (random.nextInt(20)) {
      case 0 -> null;
      case 1 -> "enabled: false\n" + search(number, verb, thousands);
      case 2, 3 -> filter(number, random.nextInt(24));
      case 4, 5, 6 -> search(number, "user: u" + random.nextInt(3), thousands);
      case 7 -> search(number, "outcome: success", thousands);
      default -> search(number, verb, thousands);
    };
  }
}
