package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import io.cordon.anomaly.FamiliarityState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges whether a value is new to a user, and learns it.
 *
 * <p>A new value becomes familiar when it was seen in the ordinary way on so many days. What is
 * judged does not count: whoever signs in from a strange place and then downloads from there has
 * not made the place familiar, neither a minute nor a day later.
 */
final class Learner {
  /** Of a baseline that learns from all a user does. */
  private static final int ORDINARY_DAYS = 3;

  private static final Duration NEWCOMERS_FORGOTTEN_AFTER = Duration.ofDays(60);
  private static final int MOST_NEWCOMERS = 32;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Familiarity model = Familiarity.forUser();

  /** How an observation came about. */
  enum Kind {
    /** In the ordinary way. */
    ORDINARY,
    /** It is judged, and ordinary activities teach beside it. */
    JUDGED,
    /** It is judged, and nothing else teaches: the first time is news, the next day's is not. */
    JUDGED_AND_ALONE
  }

  /**
   * What became of one observation.
   *
   * @param after the memory to keep
   * @param changed whether it differs from the one before
   * @param novel whether the value was not familiar
   * @param taught whether a familiar value counted, once a day: peers learn only that
   */
  record Observed(UserMemory after, boolean changed, boolean novel, boolean taught) {}

  Observed observe(UserMemory before, String value, Instant time, Kind kind) {
    if (model.knows(before.familiar(), value)) {
      return again(before, value, time, kind);
    }
    CandidateValue known = before.newcomers().getOrDefault(value, CandidateValue.NONE);
    CandidateValue seen =
        kind == Kind.JUDGED ? known.seen(time) : known.ordinarilyOn(wholeDay(time), time);
    boolean lookedAtAlone = kind == Kind.JUDGED_AND_ALONE && known.days() > 0;
    boolean ordinary = lookedAtAlone ? seen.days() > known.days() : seen.days() >= ORDINARY_DAYS;
    if (ordinary && kind != Kind.JUDGED) {
      return familiarNow(before, value, seen, time);
    }
    boolean changed = seen.days() != known.days() || known.equals(CandidateValue.NONE);
    return new Observed(
        changed ? withNewcomer(before, value, seen, time) : before, changed, true, false);
  }

  /** Chance that this user comes up with a new value at all. */
  double pNew(UserMemory memory) {
    return model.pNew(memory.familiar());
  }

  static double historyDays(UserMemory memory, Instant time) {
    return memory.since() == null
        ? 0
        : Math.max(0, Duration.between(memory.since(), time).toMillis() / (double) DAY_MILLIS);
  }

  static double day(Instant time) {
    return time.toEpochMilli() / (double) DAY_MILLIS;
  }

  private static long wholeDay(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), DAY_MILLIS);
  }

  /** A familiar value is learned once more each day, but not by what is judged. */
  private Observed again(UserMemory before, String value, Instant time, Kind kind) {
    FamiliarityState learned =
        kind == Kind.JUDGED ? before.familiar() : model.learn(before.familiar(), value, day(time));
    return learned.equals(before.familiar())
        ? new Observed(before, false, false, false)
        : new Observed(before.learned(learned, before.newcomers(), time), true, false, true);
  }

  /** A memory that is full of better known values does not take the new one in: it stays novel. */
  private Observed familiarNow(UserMemory before, String value, CandidateValue seen, Instant time) {
    FamiliarityState learned = model.learn(before.familiar(), value, day(time));
    if (!model.knows(learned, value)) {
      return new Observed(withNewcomer(before, value, seen, time), true, true, false);
    }
    Map<String, CandidateValue> newcomers = new HashMap<>(before.newcomers());
    newcomers.remove(value);
    return new Observed(before.learned(learned, newcomers, time), true, false, true);
  }

  private static UserMemory withNewcomer(
      UserMemory before, String value, CandidateValue seen, Instant time) {
    Map<String, CandidateValue> newcomers = new HashMap<>(before.newcomers());
    newcomers
        .values()
        .removeIf(other -> other.lastSeen().plus(NEWCOMERS_FORGOTTEN_AFTER).isBefore(time));
    if (newcomers.size() >= MOST_NEWCOMERS && !newcomers.containsKey(value)) {
      newcomers.entrySet().stream()
          .min(
              Comparator.comparing((Map.Entry<String, CandidateValue> e) -> e.getValue().lastSeen())
                  .thenComparing(Map.Entry::getKey))
          .ifPresent(oldest -> newcomers.remove(oldest.getKey()));
    }
    newcomers.put(value, seen);
    return before.learned(before.familiar(), newcomers, time);
  }
}
