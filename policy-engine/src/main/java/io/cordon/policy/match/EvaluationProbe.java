package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import java.util.List;

/** Finds out which subscription made the evaluation of an activity end with an exception. */
final class EvaluationProbe {
  private final FieldCache fields = new FieldCache();
  private final PredicateGraph graph = new PredicateGraph();

  private EvaluationProbe(Activity activity) {
    fields.reset(activity);
  }

  /**
   * Whether a predicate of the subscription throws. Each is evaluated, because the order in which
   * an index does so, and where it stops, depends on the other subscriptions.
   */
  static boolean fails(Subscription subscription, Activity activity) {
    if (!subscription.judges(activity.verb())) {
      return false;
    }
    Verb verb = subscription.verbs().isEmpty() ? null : activity.verb();
    try {
      new EvaluationProbe(activity).evaluate(new NormalForm(verb).of(subscription.condition()));
      return false;
    } catch (RuntimeException | StackOverflowError bug) {
      return true;
    }
  }

  private void evaluate(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      evaluate(all.parts());
    } else if (condition instanceof Condition.AnyOf any) {
      evaluate(any.parts());
    } else {
      graph.node(condition).isTrue(fields);
    }
  }

  private void evaluate(List<Condition> parts) {
    parts.forEach(this::evaluate);
  }
}
