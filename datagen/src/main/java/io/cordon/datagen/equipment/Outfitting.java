package io.cordon.datagen.equipment;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Succession;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gives people computers, of which one replaces another, phones and browsers. */
public final class Outfitting {
  private static final int SLOWEST_UPDATE_DAYS = 7;
  private static final double DAYS_WITH_A_COMPUTER = 200;
  private static final double OF_THE_ORGANISATION = 0.88;

  private final long seed;
  private final long firstDay;
  private final long lastDay;

  /** Versions of each browser, by how many days after its release they come. */
  private final Map<Software.Browser, List<Succession<Program>>> versions =
      new EnumMap<>(Software.Browser.class);

  /** Equipment for the days from one to another. */
  public Outfitting(long seed, long firstDay, long lastDay) {
    this.seed = seed;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    for (Software.Browser browser : Software.Browser.values()) {
      List<Succession<Program>> byLag = new ArrayList<>();
      for (int lag = 0; lag < SLOWEST_UPDATE_DAYS; lag++) {
        byLag.add(Software.versions(browser, lag, firstDay, lastDay));
      }
      versions.put(browser, byLag);
    }
  }

  /** What the person of this number has. */
  public Equipment of(int index) {
    Dice dice = Purpose.EQUIPMENT.dice(seed, index);
    Software.Browser browser = Software.Browser.any(dice);
    Succession<Device> computers =
        Succession.of(Software.computer(browser, dice.chance(OF_THE_ORGANISATION), dice));
    long day = firstDay + 1 + (long) dice.exponential(DAYS_WITH_A_COMPUTER);
    while (day <= lastDay) {
      computers =
          computers.then(day, Software.computer(browser, dice.chance(OF_THE_ORGANISATION), dice));
      day += 20 + (long) dice.exponential(DAYS_WITH_A_COMPUTER);
    }
    Device phone = Software.phone(dice.chance(0.5), dice);
    Device second = dice.chance(0.2) ? Software.computer(browser, false, dice) : null;
    return new Equipment(computers, phone, second, dice.pick(versions.get(browser)));
  }
}
