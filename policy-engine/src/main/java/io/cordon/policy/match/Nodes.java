package io.cordon.policy.match;

import io.cordon.policy.Condition;
import io.cordon.policy.ValueTest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of the whole pack: equal ones, and equal parts of them, are one node. */
final class Nodes {
  private final Map<Condition, Node> known = new HashMap<>();

  /** The node of a condition in its {@link Simple} shape. */
  Node of(Condition simple) {
    Node node = known.get(simple);
    if (node == null) {
      node = create(simple);
      known.put(simple, node);
    }
    return node;
  }

  private Node create(Condition simple) {
    if (simple instanceof Condition.AllOf all) {
      Node[] parts = cheapestFirst(all.parts());
      return Node.Several.all(parts, cost(parts));
    }
    if (simple instanceof Condition.AnyOf any) {
      Node[] parts = cheapestFirst(any.parts());
      return Node.Several.any(parts, cost(parts));
    }
    if (simple instanceof Condition.Not not) {
      return new Node.Not(of(not.part()));
    }
    if (!(simple instanceof Condition.Has has) || has.field().isMultiValued()) {
      return new Node.Leaf(simple);
    }
    if (has.test() instanceof ValueTest.OneOf one) {
      return new Node.OneOf(has.field(), one.lowerCase());
    }
    boolean anywhere =
        has.test() instanceof ValueTest.Like like && like.ignoresCase() && like.anywhere() != null;
    return anywhere
        ? new Node.Contains(has, ((ValueTest.Like) has.test()).anywhere())
        : new Node.Passes(has);
  }

  private Node[] cheapestFirst(List<Condition> parts) {
    return parts.stream()
        .map(this::of)
        .sorted(Comparator.comparingInt(node -> node.cost))
        .toArray(Node[]::new);
  }

  private static int cost(Node[] parts) {
    int sum = 1;
    for (Node part : parts) {
      sum += part.cost;
    }
    return sum;
  }

  int size() {
    return known.size();
  }
}
