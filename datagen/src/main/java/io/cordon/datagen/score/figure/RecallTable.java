package io.cordon.datagen.score.figure;

import java.util.List;

/**
 * How many incidents were found.
 *
 * @param scenarios one row a scenario, by name, of users who are no newcomers
 * @param newcomers incidents of newcomers, whatever the scenario; they are in no other row but
 *     {@code all}
 * @param all all incidents
 */
public record RecallTable(
    List<ScenarioRecall> scenarios, ScenarioRecall newcomers, ScenarioRecall all) {
  public RecallTable {
    scenarios = List.copyOf(scenarios);
  }

  /** Mean of the scenarios' recalls, each with the same weight; NaN without scenarios. */
  public double macro() {
    return scenarios.stream().mapToDouble(ScenarioRecall::recall).average().orElse(Double.NaN);
  }
}
