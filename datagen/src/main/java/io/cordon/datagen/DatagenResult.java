package io.cordon.datagen;

import io.cordon.datagen.truth.LogCounts;
import io.cordon.model.identity.App;
import java.util.Map;

/**
 * What was made.
 *
 * @param logs what each log contains
 * @param incidents how many incidents left records
 * @param decoys how many decoys did, and how many are changes in somebody's life
 */
public record DatagenResult(Map<App, LogCounts> logs, long incidents, long decoys) {
  public DatagenResult {
    logs = Map.copyOf(logs);
  }

  /** Records of all logs, with those that came again; without junk. */
  public long records() {
    return logs.values().stream().mapToLong(LogCounts::records).sum();
  }
}
