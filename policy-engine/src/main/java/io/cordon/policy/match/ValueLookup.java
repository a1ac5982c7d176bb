package io.cordon.policy.match;

import io.cordon.policy.condition.Field;
import java.util.Arrays;
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

  /** Of every value that no candidate needs; stays empty. */
  private static final Candidate.Bucket NOBODY = new Candidate.Bucket();

  private final Field field;
  private final Map<String, Candidate.Bucket> byFolded = new HashMap<>();
  private final String[] cachedValues = new String[CACHE_SLOTS];
  private final Candidate.Bucket[] cachedBuckets = new Candidate.Bucket[CACHE_SLOTS];
  private boolean caches;

  ValueLookup(Field field) {
    this.field = field;
  }

  /** Files the candidate under a value. */
  void add(String value, Candidate candidate) {
    Candidate.Bucket bucket = byFolded.get(value);
    if (bucket == null) {
      bucket = new Candidate.Bucket();
      byFolded.put(value, bucket);
      forgetCached();
    }
    bucket.add(candidate);
  }

  /** A value that nobody needed may be cached as such. */
  private void forgetCached() {
    if (caches) {
      Arrays.fill(cachedValues, null);
      caches = false;
    }
  }

  /** Adds the subscriptions that match the current activity. */
  void match(FieldCache fields, List<Subscription> matched) {
    if (field.isMultiValued()) {
      for (String value : fields.foldedValues(field)) {
        byFolded.getOrDefault(value, NOBODY).match(fields, matched);
      }
      return;
    }
    String value = fields.value(field);
    if (value != null) {
      bucket(value, fields).match(fields, matched);
    }
  }

  private Candidate.Bucket bucket(String value, FieldCache fields) {
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (CACHE_SLOTS - 1);
    if (!value.equals(cachedValues[slot])) {
      cachedValues[slot] = value;
      cachedBuckets[slot] = byFolded.getOrDefault(fields.folded(field), NOBODY);
      caches = true;
    }
    return cachedBuckets[slot];
  }
}
