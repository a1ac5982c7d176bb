package io.cordon.policy.sigma;

import io.cordon.policy.condition.Condition;
import java.util.List;

/**
 * Which of the two ways of writing a filter's condition it is. The specification's example names
 * what is excepted ({@code condition: selection}); pySigma joins the condition to the rule's with
 * {@code and}, so that filters for it name what remains ({@code condition: not selection}). In both
 * the author means that the activities of the selection are excepted.
 */
enum FilterPolarity {
  /** Without {@code not}: the condition is of what is excepted. */
  EXCEPTED,
  /** Negations only, joined by {@code and} or {@code or}: the condition is of what remains. */
  REMAINING,
  /** Both, so that readers of the two ways would understand the contrary of each other. */
  AMBIGUOUS;

  static FilterPolarity of(Condition condition) {
    if (condition instanceof Condition.Not) {
      return REMAINING;
    }
    List<Condition> parts =
        condition instanceof Condition.AllOf all
            ? all.parts()
            : condition instanceof Condition.AnyOf any ? any.parts() : List.of();
    FilterPolarity common = null;
    for (Condition part : parts) {
      FilterPolarity one = of(part);
      common = common == null || common == one ? one : AMBIGUOUS;
    }
    return common == null ? EXCEPTED : common;
  }

  /** What the filter excepts, if that is certain. */
  Condition excepted(Condition written) {
    if (this == EXCEPTED) {
      return written;
    }
    return written instanceof Condition.Not not ? not.part() : new Condition.Not(written);
  }
}
