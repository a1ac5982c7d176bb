package io.cordon.policy.condition;

/**
 * Compares two positions in an order. NaN represents an unknown position: no comparison with it
 * holds.
 */
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
