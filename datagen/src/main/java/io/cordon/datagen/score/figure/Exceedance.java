package io.cordon.datagen.score.figure;

/**
 * How often benign p-values were at most a level.
 *
 * @param observed user-days whose smallest p-value is at most the level
 * @param expected level times user-days
 * @param atLeast whether p-values up to the level may be missing, because none so large is reported
 */
public record Exceedance(double level, long observed, double expected, boolean atLeast) {

  /** 1 when p-values mean what they say; above 1 they are too small. */
  public double ratio() {
    return observed / expected;
  }
}
