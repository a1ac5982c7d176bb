package io.cordon.policy.condition;

/** How two places in an order compare; with NaN, the unknown, none of them holds. */
public enum ComparisonOperator {
  LT,
  LTE,
  GT,
  GTE;

  boolean holds(double value, double bound) {
    return switch (this) {
      case LT -> value < bound;
      case LTE -> value <= bound;
      case GT -> value > bound;
      case GTE -> value >= bound;
    };
  }
}
