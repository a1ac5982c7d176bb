package io.cordon.datagen;

import java.time.Instant;
import java.util.List;

/**
 * Ground truth: one incident, or one harmless act that looks like one.
 *
 * @param scenario the word of a {@link Scenario}; {@code benign_…} must raise no finding
 * @param user user principal name in lower case of whose account it was done with
 * @param start time of its first record
 * @param end time of its last record
 * @param eventIds the {@code Id} of each of its records, in order of time
 */
public record Incident(
    String id, String scenario, String user, Instant start, Instant end, List<String> eventIds) {

  public Incident {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
  }

  /** Whether it only looks like an incident. */
  public boolean benign() {
    return scenario.startsWith("benign_");
  }
}
