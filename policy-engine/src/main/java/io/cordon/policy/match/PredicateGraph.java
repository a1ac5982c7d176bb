package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.ValueTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of the whole pack: equal ones, and equal parts of them, are one node. */
final class PredicateGraph {
  private final Map<Condition, PredicateNode> known = new HashMap<>();

  /** The node of a condition in its {@link NormalForm} shape. */
  PredicateNode of(Condition simple) {
    PredicateNode node = known.get(simple);
    if (node == null) {
      node = create(simple);
      known.put(simple, node);
    }
    return node;
  }

  private PredicateNode create(Condition simple) {
    if (simple instanceof Condition.AllOf all) {
      PredicateNode[] parts = cheapestFirst(all.parts());
      return PredicateNode.Several.all(parts, cost(parts));
    }
    if (simple instanceof Condition.AnyOf any) {
      PredicateNode[] parts = cheapestFirst(any.parts());
      return PredicateNode.Several.any(parts, cost(parts));
    }
    if (simple instanceof Condition.Not not) {
      return new PredicateNode.Not(of(not.part()));
    }
    if (!(simple instanceof Condition.Has has) || has.field().isMultiValued()) {
      return new PredicateNode.Leaf(simple);
    }
    if (has.test() instanceof ValueTest.OneOf one) {
      return new PredicateNode.OneOf(has.field(), one.lowerCase());
    }
    boolean anywhere =
        has.test() instanceof ValueTest.Wildcard wildcard
            && wildcard.ignoresCase()
            && wildcard.containedText() != null;
    return anywhere
        ? new PredicateNode.Contains(has, ((ValueTest.Wildcard) has.test()).containedText())
        : new PredicateNode.Passes(has);
  }

  private PredicateNode[] cheapestFirst(List<Condition> parts) {
    return parts.stream()
        .map(this::of)
        .sorted(Comparator.comparingInt(node -> node.cost))
        .toArray(PredicateNode[]::new);
  }

  private static int cost(PredicateNode[] parts) {
    int sum = 1;
    for (PredicateNode part : parts) {
      sum += part.cost;
    }
    return sum;
  }

  int size() {
    return known.size();
  }
}
