package io.cordon.policy.cost;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.condition.ValueTest;
import java.util.Set;

/**
 * The work that one rule causes for an activity, and for which activities it does.
 *
 * @param verbs empty where it is for every verb
 * @param gate a look-up that all activities pass for which there is work; null where there is none
 * @param steps see {@link ConditionCost}
 */
record RuleLoad(Set<Verb> verbs, Gate gate, long steps) {

  /** That a field has one of a few texts. */
  record Gate(Field field, Set<String> folded) {}

  /** With more values, a rule is as likely to be evaluated as one without a look-up. */
  private static final int MAX_GATE_VALUES = 16;

  /** The smallest of the look-ups that must succeed; null where there is none. */
  static Gate gate(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      Gate best = null;
      for (Condition part : all.parts()) {
        Gate gate = gate(part);
        boolean smaller = gate != null && (best == null || gate.folded.size() < best.folded.size());
        best = smaller ? gate : best;
      }
      return best;
    }
    return condition instanceof Condition.Has has
            && has.field().type() == FieldType.TEXT
            && !has.field().isMultiValued()
            && has.test() instanceof ValueTest.OneOf oneOf
            && oneOf.folded().size() <= MAX_GATE_VALUES
        ? new Gate(has.field(), oneOf.folded())
        : null;
  }
}
