package io.cordon.job.baselines;

import io.cordon.anomaly.FamiliarityState;
import java.time.Instant;
import java.util.Map;

/**
 * What is remembered of one user under one baseline.
 *
 * @param familiar the values that are familiar to the user
 * @param candidates values that are not familiar yet
 * @param since event time of the first value; null for none
 * @param updatedAt event time of the latest change
 * @param timesLearned how often something was learned: once a day for a familiar value
 */
public record UserBaseline(
    FamiliarityState familiar,
    Map<String, CandidateValue> candidates,
    Instant since,
    Instant updatedAt,
    int timesLearned) {

  static final UserBaseline EMPTY =
      new UserBaseline(FamiliarityState.EMPTY, Map.of(), null, Instant.EPOCH, 0);

  public UserBaseline {
    familiar = familiar == null ? FamiliarityState.EMPTY : familiar;
    candidates = candidates == null ? Map.of() : Map.copyOf(candidates);
    updatedAt = updatedAt == null ? Instant.EPOCH : updatedAt;
  }

  UserBaseline learned(
      FamiliarityState familiar, Map<String, CandidateValue> candidates, Instant time) {
    return new UserBaseline(
        familiar,
        candidates,
        since == null || time.isBefore(since) ? time : since,
        time.isAfter(updatedAt) ? time : updatedAt,
        timesLearned + 1);
  }
}
