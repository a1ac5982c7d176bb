package io.cordon.policy;

/** What a correlation compares with its threshold; Sigma's correlation types that count. */
public enum Aggregation {
  /** The number of activities. */
  EVENT_COUNT,
  /** The number of different values of a field. */
  VALUE_COUNT,
  /** The sum of a numeric field. */
  VALUE_SUM,
  /** The number of different inputs that have occurred, in any order. */
  TEMPORAL
}
