package io.cordon.policy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.Rules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionCostTest {
  private static ConditionCost of(String entries) {
    return ConditionCost.of(Rules.condition(entries));
  }

  private static String list(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "verb: share; 2; 10",
        "file: [a, b, c]; 4; 10",
        "file.size|gte: 5; 1; 10",
        "file|contains: plan; 2; 35",
        "file|startswith: plan; 2; 110",
        "file|endswith|cased: plan; 2; 110",
        "file|re: plan; 7; 600",
        "ip|cidr: 10.0.0.0/8; 2; 700",
        "recipient|contains: plan; 2; 140",
        "user|fieldref: file.owner; 1; 200",
        "file: null; 1; 10"
      })
  void eachKindOfTestHasItsCost(String entry, long size, long steps) {
    assertThat(of(entry)).isEqualTo(new ConditionCost(size, steps));
  }

  @Test
  void wholeValuesCostOneLookUpHoweverManyThereAre() {
    assertThat(of("file: " + list(10_000, "v")).steps()).isEqualTo(of("file: v").steps());
  }

  @Test
  void partsOfTextsCostForEachValue() {
    assertThat(of("file|contains: " + list(200, "v")).steps()).isEqualTo(200 * 35);
    assertThat(of("file|re: " + list(10, "v")).steps()).isEqualTo(10 * of("file|re: v0").steps());
  }

  @Test
  void aLongPatternCostsAsMuchAsItsWorstText() {
    long one = of("file|contains: " + "a".repeat(15)).steps();
    long ten = of("file|contains: " + "a".repeat(150)).steps();
    long hundred = of("file|contains: " + "a".repeat(1_500)).steps();
    assertThat(ten).isGreaterThan(30 * one);
    assertThat(hundred).isGreaterThan(9 * ten);
  }

  @Test
  void aPartNeverCostsMoreThanTheWhole() {
    Condition part = Rules.condition("file|re: plan");
    ConditionCost cost = ConditionCost.of(part);
    for (Condition whole :
        new Condition[] {
          new Condition.Not(part),
          new Condition.AllOf(List.of(part)),
          new Condition.AnyOf(List.of(part, part))
        }) {
      assertThat(ConditionCost.of(whole).steps()).isGreaterThan(cost.steps());
      assertThat(ConditionCost.of(whole).size()).isGreaterThan(cost.size());
    }
  }
}
