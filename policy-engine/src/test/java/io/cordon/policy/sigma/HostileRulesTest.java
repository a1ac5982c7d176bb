package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.policy.condition.Condition;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules too large to keep as files, and expressions that are slow in backtracking engines. */
class HostileRulesTest {

  @Test
  @Timeout(20)
  void hugeAndDeepFilesAreRefused() {
    assertThat(Rules.refusal("title: " + "x".repeat(10_000_000)))
        .containsExactly("r.yml: is too long: 10000007 characters; the limit is 1048576");
    assertThat(Rules.refusal("[".repeat(500_000)))
        .containsExactly("r.yml:1:22: is nested deeper than 20 levels");
  }

  @Test
  @Timeout(20)
  void longAndDeepExpressionsAreRefused() {
    assertThat(Rules.refusal(Rules.rule("s: {file|re: '" + "(".repeat(900) + "'}\ncondition: s\n")))
        .singleElement()
        .asString()
        .contains("the expression is not valid RE2 syntax");
    assertThat(
            Rules.refusal(Rules.rule("s: {file|re: '" + "a".repeat(1_001) + "'}\ncondition: s\n")))
        .containsExactly("r.yml:5:18: the expression is longer than 1000 characters");
  }

  @Test
  @Timeout(20)
  void manyExpressionsTogetherHaveALimit() {
    String evil = "'" + "(a*)*".repeat(190) + "'";
    String list = String.join(", ", Collections.nCopies(1_000, evil));
    assertThat(Rules.refusal(Rules.rule("s: {file|re: [" + list + "]}\ncondition: s\n")))
        .singleElement()
        .asString()
        .endsWith("the expressions in this file expand to more than 50000 steps");
    Condition few = Rules.condition("file|re: [" + evil + ", " + evil + "]");
    assertThat(few.matches(Rules.activity("file=" + "a".repeat(2_000) + "!"))).isTrue();
  }

  @Test
  void aTextLongerThanAnyFileNameIsRefused() {
    String text = "*a".repeat(5_001);
    assertThat(Rules.refusal(Rules.rule("s: {file: '" + text + "'}\ncondition: s\n")))
        .containsExactly("r.yml:5:15: the text is longer than 10000 characters");
  }

  @Test
  @Timeout(20)
  void anExpressionThatBacktracksElsewhereTakesLinearTime() {
    Condition evil = Rules.condition("file|re: '^(a+)+$'");
    assertThat(evil.matches(Rules.activity("file=" + "a".repeat(100_000) + "!"))).isFalse();
  }
}
