package io.cordon.datagen.score.input;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * From {@code facts.json}: how many people the organisation has, and when detection is scored.
 *
 * @param users number of users
 * @param from beginning of the logs
 * @param evaluationFrom end of the time for learning: scoring begins
 * @param to end of the logs, exclusive
 * @param tenants app id to the tenant's id; empty where the cloud's log does not name it
 */
public record ScoredPeriod(
    int users, Instant from, Instant evaluationFrom, Instant to, Map<String, String> tenants) {
  private static final double MILLIS_PER_DAY = 86_400_000;

  public ScoredPeriod {
    tenants = Map.copyOf(tenants);
  }

  /** Length of the scored time, in days. */
  public double days() {
    return Duration.between(evaluationFrom, to).toMillis() / MILLIS_PER_DAY;
  }

  /** Number of users times days scored. */
  public double userDays() {
    return users * days();
  }

  /** Whether a time is scored. */
  public boolean contains(Instant time) {
    return !time.isBefore(evaluationFrom) && time.isBefore(to);
  }
}
