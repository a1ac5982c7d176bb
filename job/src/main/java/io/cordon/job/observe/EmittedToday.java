package io.cordon.job.observe;

import io.cordon.anomaly.profile.Trait;
import io.cordon.model.text.Hash64;
import java.time.Duration;

/**
 * Remembers which values of a person this task has emitted on a day. An ordinary use of a value
 * counts once a day, so that a second one changes nothing and need not travel.
 *
 * <p>A table of fixed size in which a new entry replaces another: what is forgotten is emitted
 * again, which changes nothing either. So does a task that begins anew after a failure.
 */
final class EmittedToday {
  /** A power of two; 512 KiB a task. */
  private static final int SLOTS = 1 << 16;

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final long[] emitted = new long[SLOTS];
  private long personAndDay;

  /** The next values are of this person and day. */
  void begin(PersonAct act) {
    long day = Math.floorDiv(act.act().timeMillis(), DAY_MILLIS);
    personAndDay = mix(Hash64.of(act.person()), day);
  }

  /** Whether the value was not yet emitted on that day; from now on it is. */
  boolean isFirst(Trait trait, int value) {
    long hash = mix(mix(personAndDay, trait.name().hashCode()), value);
    int slot = (int) (hash >>> 32) & (SLOTS - 1);
    boolean first = emitted[slot] != hash;
    emitted[slot] = hash;
    return first;
  }

  private static long mix(long hash, long more) {
    long product = (hash ^ more) * ODD;
    return product ^ (product >>> 32);
  }
}
