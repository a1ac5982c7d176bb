package io.cordon.cli.bench.result;

import java.time.Duration;
import java.util.List;

/**
 * How many incidents of one scenario were found, over all seeds.
 *
 * @param scenario the scenario's word; or {@code newcomers}, {@code all}
 * @param incidents their number
 * @param found how many of them, for each budget in its order and last by all alerts
 * @param medians time to detect of each seed that found any, by all alerts: its median
 * @param p95s the same, the 95th percentile
 */
public record ScenarioFigures(
    String scenario,
    int incidents,
    List<Integer> found,
    List<Duration> medians,
    List<Duration> p95s) {
  public ScenarioFigures {
    found = List.copyOf(found);
    medians = medians.stream().sorted().toList();
    p95s = p95s.stream().sorted().toList();
  }

  /** At the budget with this index. */
  public double recall(int budget) {
    return incidents == 0 ? Double.NaN : found.get(budget) / (double) incidents;
  }

  /** By all alerts, whatever the budget. */
  public double recallOfAll() {
    return recall(found.size() - 1);
  }

  /** The median of the seeds' medians; null when nothing was found. */
  public Duration median() {
    return middle(medians);
  }

  /** The median of the seeds' 95th percentiles; null when nothing was found. */
  public Duration p95() {
    return middle(p95s);
  }

  private static Duration middle(List<Duration> sorted) {
    return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
  }
}
