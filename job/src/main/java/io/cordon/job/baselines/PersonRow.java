package io.cordon.job.baselines;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that is remembered of one person, read once and written at most once an observation.
 * What later models learn of a person becomes further components.
 *
 * @param baselines the memory of each baseline policy, by its id
 */
public record PersonRow(Map<String, UserBaseline> baselines) {
  static final PersonRow NEW = new PersonRow(Map.of());

  public PersonRow {
    baselines = baselines == null ? Map.of() : Map.copyOf(baselines);
  }

  /** The memory of a baseline; an empty one where there is none. */
  UserBaseline baseline(String policyId) {
    return baselines.getOrDefault(policyId, UserBaseline.EMPTY);
  }

  PersonRow with(String policyId, UserBaseline memory) {
    Map<String, UserBaseline> all = new HashMap<>(baselines);
    all.put(policyId, memory);
    return new PersonRow(all);
  }

  /** Without what did not change since a time; the same row where there is nothing of that age. */
  PersonRow changedSince(Instant time) {
    for (UserBaseline memory : baselines.values()) {
      if (memory.updatedAt().isBefore(time)) {
        Map<String, UserBaseline> kept = new HashMap<>(baselines);
        kept.values().removeIf(old -> old.updatedAt().isBefore(time));
        return new PersonRow(kept);
      }
    }
    return this;
  }

  /** What it takes on the heap, by a rough estimate: familiar and new values are 100 bytes each. */
  long bytes() {
    long bytes = 100;
    for (UserBaseline memory : baselines.values()) {
      bytes += 200 + 100L * (memory.familiar().tokens().size() + memory.candidates().size());
    }
    return bytes;
  }
}
