package io.cordon.datagen.delivery;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.model.identity.App;
import java.util.EnumMap;
import java.util.Map;

/**
 * When each cloud's log hands a record over, and whether it does so twice. Fixed for each record by
 * the record itself, so it does not depend on what else happens.
 */
public final class Delivery {
  /** Records that a retry or an overlapping poll brings once more. */
  static final double DOUBLED_SHARE = 0.01;

  private static final int LATEST_AGAIN_MILLIS = 420_000;
  private static final int LATEST_AGAIN_PROMPT_MILLIS = 2_000;

  private final long seed;
  private final boolean prompt;
  private final Map<App, Outages> outages = new EnumMap<>(App.class);

  private Delivery(long seed, boolean prompt) {
    this.seed = seed;
    this.prompt = prompt;
  }

  /** Late, out of order and with gaps, as each cloud does it. */
  public static Delivery likeTheClouds(long seed) {
    return new Delivery(seed, false);
  }

  /** Within two seconds, as a live source wants it. */
  public static Delivery prompt(long seed) {
    return new Delivery(seed, true);
  }

  /** Gets each moment at which a record is handed over. */
  @FunctionalInterface
  interface Moments {
    /**
     * Takes one of them.
     *
     * @param again whether it was handed over before
     */
    void at(long millis, boolean again);
  }

  /**
   * Tells when a record is handed over.
   *
   * @param number which of the act's records
   */
  void of(Act act, int number, Moments moments) {
    Dice dice = Purpose.DELIVERY.dice(seed, act.key(), number);
    Lag lag = prompt ? Lag.PROMPT : Lag.of(act.app());
    long due = act.atMillis() + lag.millis(dice, act.atMillis());
    moments.at(handedOver(act.app(), due), false);
    if (dice.chance(DOUBLED_SHARE)) {
      int later = dice.below(prompt ? LATEST_AGAIN_PROMPT_MILLIS : LATEST_AGAIN_MILLIS);
      moments.at(handedOver(act.app(), due + later), true);
    }
  }

  private long handedOver(App app, long dueMillis) {
    return prompt
        ? dueMillis
        : outages
            .computeIfAbsent(app, cloud -> new Outages(seed, cloud.id().hashCode()))
            .handedOver(dueMillis);
  }
}
