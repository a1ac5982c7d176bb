package io.cordon.policy.live;

import static io.cordon.policy.live.LiveTexts.filter;
import static io.cordon.policy.live.LiveTexts.id;
import static io.cordon.policy.live.LiveTexts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.model.reject.Origin;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.policy.cost.PolicyCost;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published policies cannot cost so much that the job starves. */
class PolicyBudgetTest {
  private final PolicyGate gate = new PolicyGate(List.of(), LiveTexts.ORGANISATION);
  private long offset;

  private PolicyReview publish(PolicyGate to, int number, String text) {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    Origin origin = Origin.ofTopic("policies", 0, offset++);
    return to.review(
        PublishedPolicy.of(id(number).getBytes(StandardCharsets.UTF_8), bytes, origin),
        Instant.EPOCH);
  }

  private PolicyReview publish(int number, String text) {
    return publish(gate, number, text);
  }

  /** A rule that searches the path for so many words; 1,000 of them need 35,000 steps. */
  private static String search(int number, int words) {
    return CostlyTexts.values(
        number,
        "file.path|contains",
        IntStream.range(0, words).mapToObj(i -> "w" + number + "-" + i).toList());
  }

  static Stream<String> shapes() {
    return CostlyTexts.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @Timeout(60)
  void everyCostlyShapeIsRefusedWithTheReason(String shape) {
    String text = CostlyTexts.all().get(shape);
    int number = Integer.parseInt(text.replaceAll("(?s).*title: Costly (\\d+).*", "$1"));
    PolicyReview review = publish(number, text);
    assertThat(review.state()).isEqualTo(State.REFUSED);
    assertThat(review.problems())
        .singleElement()
        .asString()
        .matches(
            "policies/0@0.*: (the policy needs \\d+ (steps for an activity|compiled tests), and .*"
                + "|the condition has more than 200000 tests .*)");
    assertThat(gate.changes()).isEmpty();
  }

  @Test
  void theReasonNamesTheLineCostAndLimit() {
    assertThat(publish(1, search(1, 3_000)).problems())
        .containsExactly(
            "policies/0@0:6:10: the policy needs 105000 steps for an activity, and 100000 are"
                + " allowed for one published policy; whole values cost least, because they are"
                + " looked up; contains, wildcards and re cost for each value, a count with its"
                + " threshold");
  }

  @Test
  void thousandsOfWholeValuesCostLittle() {
    List<String> names = IntStream.range(0, 45_000).mapToObj(i -> "v" + i).toList();
    for (int i = 0; i < 10; i++) {
      assertThat(publish(i, CostlyTexts.values(i, "file", names)).state())
          .isEqualTo(State.ACCEPTED);
    }
  }

  @Test
  void allPoliciesTogetherHaveABudgetAndARemovalGivesRoom() {
    assertThat(publish(1, search(1, 2_800)).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(2, search(2, 2_800)).state()).isEqualTo(State.ACCEPTED);
    String third = search(3, 2_800);
    assertThat(publish(3, third).problems())
        .singleElement()
        .asString()
        .startsWith(
            "policies/0@2:6:10: with this policy, all published policies need 294000 steps for an"
                + " activity, and 250000 are allowed; this one needs 98000 steps and 2801 tests:"
                + " make it cheaper or remove another");
    assertThat(publish(3, search(3, 1_000)).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(3, third).state()).isEqualTo(State.REFUSED);
    assertThat(gate.changes()).anyMatch(change -> change.text().equals(search(3, 1_000)));
    publish(1, null);
    assertThat(publish(3, third).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aDisabledPolicyCostsNothing() {
    for (int i = 0; i < 9; i++) {
      assertThat(publish(i, "enabled: false\n" + search(i, 2_800)).state())
          .isEqualTo(State.DISABLED);
    }
    assertThat(publish(10, search(10, 2_800)).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void policiesForDifferentUsersDoNotAddUp() {
    for (int i = 0; i < 500; i++) {
      String text =
          CostlyTexts.rule(
              i,
              "    it: {user: u%d@example.com, file|re: '(plan|budget)[0-9]+'}\n    condition: it"
                  .formatted(i));
      assertThat(publish(i, text).state()).isEqualTo(State.ACCEPTED);
    }
    assertThat(PolicyCost.of(LiveTexts.directory(rule(1, "One")).get(0)).steps() * 500)
        .as("without the look-up by user they would")
        .isGreaterThan(PolicyBudget.PUBLISHED.steps());
  }

  @Test
  void aFilterCountsOnceForEachRuleThatItNames() {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rules.add(rule(i, "Rule " + i));
    }
    PolicyGate many =
        new PolicyGate(LiveTexts.directory(rules.toArray(String[]::new)), LiveTexts.ORGANISATION);
    String names = String.join(", ", IntStream.range(0, 2_000).mapToObj(LiveTexts::id).toList());
    String values =
        String.join(", ", IntStream.range(0, 100).mapToObj(i -> "p" + i + "*").toList());
    String text =
        filter(3_000, 1)
            .replace("[" + id(1) + "]", "[" + names + "]")
            .replace(
                "recipient: eve@auditors.example",
                "file: ['" + values.replace(", ", "', '") + "']");
    assertThat(publish(many, 3_000, text).problems())
        .singleElement()
        .asString()
        .contains("with this policy, all published policies need");
    assertThat(publish(many, 3_000, text.replace("[" + names + "]", "[" + id(1) + "]")).state())
        .isEqualTo(State.ACCEPTED);
  }

  @Test
  void whatWasAcceptedWithoutABudgetStaysAndMayOnlyBecomeCheaper() throws PolicyException {
    String heavy = search(1, 20_000);
    gate.restore(new PolicyChange(id(1), "v", Set.of(), heavy, true, "policies/0@0", 1));
    assertThat(gate.changes()).hasSize(1);
    assertThat(gate.invalidated()).isEmpty();
    assertThat(gate.overBudget().orElseThrow())
        .contains("all published policies need 700000 steps");
    assertThat(publish(2, rule(2, "Two")).state()).isEqualTo(State.REFUSED);
    assertThat(publish(1, search(1, 21_000)).state()).isEqualTo(State.REFUSED);
    assertThat(publish(1, search(1, 19_000)).state()).isEqualTo(State.ACCEPTED);
    assertThat(publish(1, null).state()).isEqualTo(State.REMOVED);
    assertThat(gate.overBudget()).isEmpty();
    assertThat(publish(2, rule(2, "Two")).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void theVerdictIsTheSameAfterARestart() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      int number = random.nextInt(12);
      String text = random.nextInt(4) == 0 ? null : search(number, random.nextInt(3_000));
      PolicyGate restarted = new PolicyGate(List.of(), LiveTexts.ORGANISATION);
      gate.changes().forEach(restarted::restore);
      assertThat(publish(restarted, number, text).state()).isEqualTo(publish(number, text).state());
    }
  }

  @Test
  void aPolicyNeverCostsLessThanAPartOfIt() throws PolicyException {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      int words = 1 + random.nextInt(50);
      PolicyCost part = cost(search(1, words));
      PolicyCost whole = cost(search(1, words + 1));
      assertThat(whole.steps()).isGreaterThan(part.steps());
      assertThat(whole.size()).isGreaterThan(part.size());
    }
  }

  private static PolicyCost cost(String text) {
    PolicyFile file = LiveTexts.directory(text).get(0);
    return PolicyCost.of(file);
  }
}
