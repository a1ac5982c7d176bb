package io.cordon.datagen.script;

import io.cordon.datagen.random.Dice;

/** How many files an incident concerns: mostly few, sometimes very many. */
public final class Amounts {
  private Amounts() {}

  /**
   * From low to high, both included; as likely to be doubled from a small number as from a large.
   */
  public static int between(Dice dice, int low, int high) {
    double ratio = (high + 1.0) / low;
    return Math.min(high, (int) (low * StrictMath.pow(ratio, dice.uniform())));
  }

  /** A factor, by the same law. */
  public static double factor(Dice dice, double low, double high) {
    return low * StrictMath.pow(high / low, dice.uniform());
  }

  /** The share of a total that falls on one of some equal parts; the first ones get the rest. */
  public static int share(int total, int parts, int number) {
    return total / parts + (number < total % parts ? 1 : 0);
  }
}
