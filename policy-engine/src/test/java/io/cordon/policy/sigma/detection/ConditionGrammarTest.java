package io.cordon.policy.sigma.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionGrammarTest {

  /** Selections that match a file name with the letter x, y, z or w; "them" does not include _c. */
  private static boolean matches(String condition, String name) {
    String detection =
        """
        a1: {file|contains: x}
        a2: {file|contains: y}
        b: {file|contains: z}
        _c: {file|contains: w}
        condition: %s
        """
            .formatted(condition);
    return Rules.policy(Rules.rule(detection)).condition().matches(Rules.activity("file=" + name));
  }

  @ParameterizedTest
  @CsvSource({
    "a1 and a2 and b, xyz, true",
    "a1 and a2 and b, xy, false",
    "a1 or a2 and b, x, true",
    "a1 or a2 and b, y, false",
    "(a1 or a2) and b, x, false",
    "(a1 or a2) and b, yz, true",
    "not a1 and a2 or b, y, true",
    "not a1 and a2 or b, xy, false",
    "not (a1 or a2) or b, q, true",
    "not not a1 and (a2 or b), xz, true",
    "1 of a* or b, y, true",
    "1 of a* and b, y, false",
    "all of a* or b, x, false",
    "all of a* or b, xy, true",
    "1 of them, z, true",
    "1 of them, w, false",
    "all of them, xyz, true",
    "any of them and not 1 of _c*, xw, false",
    "not 1 of a* and not b, q, true",
    "not 1 of a* and not b, x, false",
    "not all of a* and not b, x, true",
    "all of a* and not b, xyz, false",
    "1 of *, w, true",
    "1 of *1 and not b and not a2, x, true",
    "all of a? and b, xyz, true",
    "not a1 or not a2 and b, x, false",
    "not a1 or not a2 and b, xz, true",
    "not (not a1) and not (a2 or b), x, true",
    "((a1)) or (b and (a2 or _c)), zw, true",
    "1 OF them, z, true",
    "1 of them and 1 of _*, zw, true",
    "a1 AND a2 OR b, z, true"
  })
  void precedenceAndQuantifiersFollowSigma(String condition, String name, boolean expected) {
    assertThat(matches(condition, name)).isEqualTo(expected);
  }

  @Test
  void aListOfConditionsMatchesWhenAnyOfThemMatches() {
    Condition condition =
        Rules.policy(
                Rules.rule(
                    "a: {file: x}\nb: {verb: share}\nc: {file: z}\ncondition: [a and b, c]\n"))
            .condition();
    assertThat(condition.matches(Rules.activity("file=z"))).isTrue();
    assertThat(condition.matches(Rules.activity("file=x"))).isFalse();
  }

  @Test
  void aListOfMapsNeedsAnyAndAMapNeedsAllEntries() {
    Condition condition =
        Rules.condition(
            """
        - {file: x, file.label: Confidential}
        - user: eve@gmail.com
        """
                .stripTrailing());
    assertThat(condition.matches(Rules.activity("file=x", "file.label=Confidential"))).isTrue();
    assertThat(condition.matches(Rules.activity("file=x", "file.label=Public"))).isFalse();
    assertThat(condition.matches(Rules.activity("user=EVE@gmail.com"))).isTrue();
  }
}
