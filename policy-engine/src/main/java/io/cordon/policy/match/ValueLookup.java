package io.cordon.policy.match;

import io.cordon.policy.condition.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the candidates that need one of some values in a field, by a hash look-up. */
final class ValueLookup {
  /**
   * Frequent values are cached as they are written, so that they need not be folded. A power of
   * two.
   */
  private static final int CACHE_SLOTS = 128;

  private static final Candidate[] NONE = {};

  private final Field field;
  private final Map<String, Candidate[]> byFolded = new HashMap<>();
  private final String[] cachedValues = new String[CACHE_SLOTS];
  private final Candidate[][] cachedCandidates = new Candidate[CACHE_SLOTS][];

  ValueLookup(Field field, Map<String, List<Candidate>> byFolded) {
    this.field = field;
    byFolded.forEach((value, list) -> this.byFolded.put(value, list.toArray(NONE)));
  }

  /** Adds the subscriptions that match the current activity. */
  void match(FieldCache fields, List<Subscription> matched) {
    if (field.isMultiValued()) {
      for (String value : fields.foldedValues(field)) {
        match(byFolded.getOrDefault(value, NONE), fields, matched);
      }
      return;
    }
    String value = fields.value(field);
    if (value != null) {
      match(candidates(value, fields), fields, matched);
    }
  }

  private Candidate[] candidates(String value, FieldCache fields) {
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (CACHE_SLOTS - 1);
    if (!value.equals(cachedValues[slot])) {
      cachedValues[slot] = value;
      cachedCandidates[slot] = byFolded.getOrDefault(fields.folded(field), NONE);
    }
    return cachedCandidates[slot];
  }

  private static void match(Candidate[] candidates, FieldCache fields, List<Subscription> matched) {
    for (Candidate candidate : candidates) {
      candidate.match(fields, matched);
    }
  }
}
