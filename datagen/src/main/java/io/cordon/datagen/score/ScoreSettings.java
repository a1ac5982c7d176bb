package io.cordon.datagen.score;

import java.time.Duration;
import java.util.List;

/**
 * How to score.
 *
 * @param budgets false alarms for 1000 users a day, each of which gives a threshold
 * @param incidentsPerTenThousandUserDays the prevalence that precision is stated for: incidents for
 *     1000 users in 10 days
 * @param tolerance how far from an activity of an incident, in event time, it can still be found
 * @param refractory how long after a counted false alarm others about the same person do not count
 */
public record ScoreSettings(
    List<Double> budgets,
    double incidentsPerTenThousandUserDays,
    Duration tolerance,
    Duration refractory) {
  private static final List<Double> BUDGETS = List.of(1.0, 5.0, 20.0);

  public ScoreSettings {
    budgets = List.copyOf(budgets);
  }

  /**
   * Budgets 1, 5 and 20; one incident for 1000 users in 10 days; 1 day of tolerance; 3 of
   * refractory.
   */
  public static ScoreSettings standard() {
    return new ScoreSettings(BUDGETS, 1, Duration.ofDays(1), Duration.ofDays(3));
  }

  /** The same with other budgets. */
  public ScoreSettings withBudgets(List<Double> others) {
    return new ScoreSettings(others, incidentsPerTenThousandUserDays, tolerance, refractory);
  }

  /** The same at another prevalence, in incidents for 1000 users in 10 days. */
  public ScoreSettings withPrevalence(double incidents) {
    return new ScoreSettings(budgets, incidents, tolerance, refractory);
  }
}
