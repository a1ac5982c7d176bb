package io.cordon.job.baselines;

import io.cordon.anomaly.FamiliarityState;
import java.time.Instant;
import java.util.Map;

/**
 * What one user is known for, under one baseline.
 *
 * @param familiar the values that outlived their probation
 * @param onProbation new values and when each was first seen
 * @param since when the first value was seen; null when none was
 * @param touched when this memory last changed
 * @param lessons how often it learned something: once a day for a familiar value
 */
public record Memory(
    FamiliarityState familiar,
    Map<String, Instant> onProbation,
    Instant since,
    Instant touched,
    int lessons) {

  public static final Memory EMPTY =
      new Memory(FamiliarityState.EMPTY, Map.of(), null, Instant.EPOCH, 0);

  public Memory {
    familiar = familiar == null ? FamiliarityState.EMPTY : familiar;
    onProbation = onProbation == null ? Map.of() : Map.copyOf(onProbation);
    touched = touched == null ? Instant.EPOCH : touched;
  }
}
