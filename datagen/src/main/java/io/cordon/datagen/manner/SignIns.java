package io.cordon.datagen.manner;

import io.cordon.datagen.random.Dice;

/** Whether a session begins with a sign-in, and how often the password is wrong before it. */
public final class SignIns {
  private static final double SIGNS_IN = 0.8;
  private static final double FAILS = 0.035;
  private static final int MOST_FAILURES = 20;
  private static final double TAIL = 2;

  private SignIns() {}

  /** Whether there is one: some are still signed in from before. */
  public static boolean happens(Dice dice) {
    return dice.chance(SIGNS_IN);
  }

  /** Mostly none or one; whoever has forgotten the password tries it up to 20 times. */
  public static int failures(Dice dice) {
    return dice.chance(FAILS) ? (int) dice.pareto(TAIL, 1, MOST_FAILURES) : 0;
  }
}
