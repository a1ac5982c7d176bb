package io.cordon.datagen.score.figure;

/**
 * How many incidents of one kind were found.
 *
 * @param scenario the scenario's word; or {@code newcomers}, {@code all}
 */
public record ScenarioRecall(String scenario, int incidents, int found, Delays delays) {

  /** From 0 to 1; NaN without incidents. */
  public double recall() {
    return incidents == 0 ? Double.NaN : (double) found / incidents;
  }
}
