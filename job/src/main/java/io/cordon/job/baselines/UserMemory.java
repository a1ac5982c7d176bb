package io.cordon.job.baselines;

import io.cordon.anomaly.FamiliarityState;
import java.time.Instant;
import java.util.Map;

/**
 * What one user is known for, under one baseline.
 *
 * @param familiar the values that are ordinary for the user
 * @param newcomers values that are not, or not yet
 * @param since when the first value was seen; null when none was
 * @param touched event time of the latest change
 * @param lessons how often it learned something: once a day for a familiar value
 */
public record UserMemory(
    FamiliarityState familiar,
    Map<String, CandidateValue> newcomers,
    Instant since,
    Instant touched,
    int lessons) {

  public static final UserMemory EMPTY =
      new UserMemory(FamiliarityState.EMPTY, Map.of(), null, Instant.EPOCH, 0);

  public UserMemory {
    familiar = familiar == null ? FamiliarityState.EMPTY : familiar;
    newcomers = newcomers == null ? Map.of() : Map.copyOf(newcomers);
    touched = touched == null ? Instant.EPOCH : touched;
  }

  UserMemory learned(
      FamiliarityState familiar, Map<String, CandidateValue> newcomers, Instant time) {
    return new UserMemory(
        familiar,
        newcomers,
        since == null || time.isBefore(since) ? time : since,
        time.isAfter(touched) ? time : touched,
        lessons + 1);
  }
}
