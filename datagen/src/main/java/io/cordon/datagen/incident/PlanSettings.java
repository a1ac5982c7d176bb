package io.cordon.datagen.incident;

import java.util.Set;

/**
 * How many incidents there are to be.
 *
 * @param incidentsPerThousandDays in total, for each 1000 users on each day that may have any
 * @param decoysPerThousandDays the same of decoys
 * @param scenarios words of the incidents that are wanted; empty for all
 */
public record PlanSettings(
    double incidentsPerThousandDays, double decoysPerThousandDays, Set<String> scenarios) {

  /** The ordinary number of incidents of every kind. */
  public static final PlanSettings DEFAULT = new PlanSettings(2, 4, Set.of());

  public PlanSettings {
    if (!(incidentsPerThousandDays >= 0) || !(decoysPerThousandDays >= 0)) {
      throw new IllegalArgumentException(
          "numbers of incidents must be 0 or more, not "
              + incidentsPerThousandDays
              + " and "
              + decoysPerThousandDays);
    }
    scenarios = Set.copyOf(scenarios);
  }

  /** The same with incidents of these words only. */
  public PlanSettings only(Set<String> words) {
    return new PlanSettings(incidentsPerThousandDays, decoysPerThousandDays, words);
  }
}
