package io.cordon.datagen.score.input;

import java.util.Comparator;

/**
 * What alerts are ordered by, the most urgent greatest: the score, then the p-value, then the
 * severity. Alerts of one rank stay together: a budget takes all of them or none.
 *
 * @param score the greater, the more urgent; Cordon's risk score, or a method's own
 * @param pValue in (0, 1], the smaller the more urgent; NaN where there is none, which is like 1
 * @param severity OCSF's {@code severity_id}; 0 where there is none
 */
public record AlertRank(double score, double pValue, int severity)
    implements Comparable<AlertRank> {
  private static final Comparator<AlertRank> ORDER =
      Comparator.comparingDouble(AlertRank::score)
          .thenComparing(Comparator.comparingDouble(AlertRank::comparablePValue).reversed())
          .thenComparingInt(AlertRank::severity);

  /** The rank of a method that has nothing but a score. */
  public static AlertRank of(double score) {
    return new AlertRank(score, Double.NaN, 0);
  }

  private double comparablePValue() {
    return Double.isNaN(pValue) ? 1 : pValue;
  }

  @Override
  public int compareTo(AlertRank other) {
    return ORDER.compare(this, other);
  }
}
