package io.cordon.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.policy.sigma.Rules;
import io.cordon.policy.sigma.detection.ConditionSampler;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfiabilityTest {
  private static final LabelTaxonomy LABELS = LabelTaxonomy.defaults();
  private static final int SEEDS = 2_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a: {recipient.affiliation: external}; b: {recipient.affiliation: internal}; a and b",
        "a: {recipient.affiliation: external}; b: {recipient.affiliation|neq: external}; a and b",
        "a: {recipient: x@a.example}; b: {recipient|neq: x@a.example}; a and b",
        "a: {file.size|gt: 3}; b: {file.size|lt: 5}; a and b",
        "a: {file.size|gt: 9007199254740993}; b: {file.size|gt: 3}; a and b",
        "a: {file.label|gte: none}; b: {file.label|lt: Public}; a and b",
        "a: {file.label|exists: true}; b: {file.label|gte: none}; a and not b",
        "a: {verb: share}; b: {verb: open}; a or b",
        "a: {verb: share}; b: {verb: open}; not a and not b",
        "a: {user|expand: '%nobody%'}; b: {verb: share}; a and b",
        "a: {user|expand|neq: '%nobody%'}; b: {verb: share}; not a and b",
        "a: {network.kind|expand: '%nobody%'}; b: {verb: share}; a and b",
        "a: {user|re: '^a'}; b: {user|re: '^b'}; a and b",
        "a: {file: ''}; b: {file: x}; a or b"
      })
  void aConditionThatCanMatchIsAccepted(String a, String b, String condition) {
    Rules.policy(Rules.rule("%s\n%s\ncondition: %s\n".formatted(a, b, condition)));
  }

  @Test
  void matchableVerbsConsiderNot() {
    assertThat(verbs("a: {verb: [share, open, copy]}\nb: {verb: open}\ncondition: a and not b"))
        .containsExactlyInAnyOrder(Verb.SHARE, Verb.COPY);
    assertThat(verbs("a: {file: x}\nb: {verb: open}\ncondition: a and not b"))
        .contains(Verb.UNKNOWN, Verb.SHARE)
        .doesNotContain(Verb.OPEN);
    assertThat(verbs("a: {verb: share}\nb: {file.label|gte: Public}\ncondition: a or b")).isEmpty();
    assertThat(verbs("a: {verb: null}\nb: {file: x}\ncondition: a and b"))
        .containsExactly(Verb.UNKNOWN);
  }

  private static Set<Verb> verbs(String detection) {
    return Rules.policy(Rules.rule(detection + "\n")).verbs();
  }

  /** For one field with known values the analysis is complete. */
  @Test
  void forOneFieldTheResultIsExact() {
    for (Field field : ConditionSampler.KNOWN) {
      int impossible = 0;
      for (int seed = 0; seed < SEEDS / 4; seed++) {
        Condition condition = new ConditionSampler(seed, List.of(field)).condition(3);
        boolean matches =
            ConditionSampler.activities(List.of(field)).stream().anyMatch(condition::matches);
        boolean refused = Satisfiability.contradiction(condition, LABELS).isPresent();
        assertThat(refused).as("seed %d: %s", seed, condition).isEqualTo(!matches);
        impossible += refused ? 1 : 0;
      }
      assertThat(impossible).as(field.word()).isBetween(5, SEEDS / 4 - 5);
    }
  }

  @Test
  void noPossibleConditionIsRefusedAndNoVerbIsLost() {
    int refusals = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Field second = ConditionSampler.FIELDS.get(random.nextInt(ConditionSampler.FIELDS.size()));
      Field third = ConditionSampler.FIELDS.get(random.nextInt(ConditionSampler.FIELDS.size()));
      List<Field> fields = List.of(Field.VERB, second, third);
      Condition condition = new ConditionSampler(seed, fields).condition(4);
      boolean refused = Satisfiability.contradiction(condition, LABELS).isPresent();
      refusals += refused ? 1 : 0;
      Set<Verb> verbs = Satisfiability.verbs(condition);
      for (Activity activity : ConditionSampler.activities(fields)) {
        if (condition.matches(activity)) {
          assertThat(refused).as("seed %d: %s", seed, condition).isFalse();
          assertThat(verbs).as("seed %d: %s", seed, condition).contains(activity.verb());
        }
      }
    }
    assertThat(refusals).isGreaterThan(SEEDS / 20);
  }
}
