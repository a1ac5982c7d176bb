package io.cordon.datagen.score.figure;

/**
 * How often benign p-values were at most a level.
 *
 * @param observed user-days whose smallest p-value is at most the level
 * @param expected level times user-days
 */
public record Exceedance(double level, long observed, double expected) {

  /** 1 when p-values mean what they say; below 1 they are too large. */
  public double ratio() {
    return observed / expected;
  }
}
