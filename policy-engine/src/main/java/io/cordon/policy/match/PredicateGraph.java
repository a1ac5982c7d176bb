package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.ValueTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The predicates of all policies as a shared graph: equal conditions, and equal parts of different
 * conditions, are one node.
 */
final class PredicateGraph {
  private final Map<Condition, PredicateNode> nodes = new HashMap<>();

  /** The node of a condition in {@link NormalForm}. */
  PredicateNode node(Condition condition) {
    PredicateNode node = nodes.get(condition);
    if (node == null) {
      node = create(condition);
      nodes.put(condition, node);
    }
    return node;
  }

  private PredicateNode create(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return PredicateNode.Connective.all(cheapestFirst(all.parts()));
    }
    if (condition instanceof Condition.AnyOf any) {
      return PredicateNode.Connective.any(cheapestFirst(any.parts()));
    }
    if (condition instanceof Condition.Not not) {
      return new PredicateNode.Negation(node(not.part()));
    }
    if (!(condition instanceof Condition.Has has) || has.field().isMultiValued()) {
      return new PredicateNode.Uncached(condition);
    }
    if (has.test() instanceof ValueTest.OneOf oneOf) {
      return new PredicateNode.Membership(has.field(), oneOf.folded());
    }
    boolean substring =
        has.test() instanceof ValueTest.Wildcard wildcard
            && wildcard.ignoresCase()
            && wildcard.containedText() != null;
    return substring
        ? new PredicateNode.Substring(has, ((ValueTest.Wildcard) has.test()).containedText())
        : new PredicateNode.SingleValue(has);
  }

  private PredicateNode[] cheapestFirst(List<Condition> parts) {
    return parts.stream()
        .map(this::node)
        .sorted(Comparator.comparingInt(node -> node.cost))
        .toArray(PredicateNode[]::new);
  }
}
