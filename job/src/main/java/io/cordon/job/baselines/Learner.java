package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import io.cordon.anomaly.FamiliarityState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides whether a value is new to a user, and learns it.
 *
 * <p>A new value becomes familiar on the third day on which ordinary activities used it. Judged
 * activities do not count: to sign in from a strange place and download from there, a minute or a
 * day later, does not make the place familiar.
 */
final class Learner {
  /** For a baseline that learns from all activities of a user. */
  private static final int ORDINARY_DAYS = 3;

  private static final Duration CANDIDATES_FORGOTTEN_AFTER = Duration.ofDays(60);
  private static final int MOST_CANDIDATES = 32;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Familiarity model = Familiarity.forUser();

  /** Which activity used the value. */
  enum Kind {
    /** One that is learned and not judged. */
    ORDINARY,
    /** One that is judged, under a baseline that learns from ordinary ones. */
    JUDGED,
    /**
     * One that is judged, under a baseline that learns from no others: a value is new on its first
     * day and familiar from the next day on.
     */
    JUDGED_ONLY
  }

  /**
   * The result of one observation.
   *
   * @param after the memory to keep
   * @param changed whether it differs from the one before
   * @param novel whether the value was not familiar
   * @param peersLearn whether a familiar value was counted, once a day: peers learn only that
   */
  record Result(UserBaseline after, boolean changed, boolean novel, boolean peersLearn) {}

  Result observe(UserBaseline before, String value, Instant time, Kind kind) {
    if (model.knows(before.familiar(), value)) {
      return observeFamiliar(before, value, time, kind);
    }
    CandidateValue known = before.candidates().getOrDefault(value, CandidateValue.NONE);
    CandidateValue seen =
        kind == Kind.JUDGED ? known.seenJudged(time) : known.seenOn(wholeDay(time), time);
    boolean seenEarlierDay = kind == Kind.JUDGED_ONLY && known.days() > 0;
    boolean ordinary = seenEarlierDay ? seen.days() > known.days() : seen.days() >= ORDINARY_DAYS;
    if (ordinary && kind != Kind.JUDGED) {
      return makeFamiliar(before, value, seen, time);
    }
    boolean changed = seen.days() != known.days() || known.equals(CandidateValue.NONE);
    return new Result(
        changed ? withCandidate(before, value, seen, time) : before, changed, true, false);
  }

  /** Chance that the next value of this user is a new one. */
  double pNew(UserBaseline memory) {
    return model.pNew(memory.familiar());
  }

  static double historyDays(UserBaseline memory, Instant time) {
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

  /** A familiar value is learned again once a day, but not from judged activities. */
  private Result observeFamiliar(UserBaseline before, String value, Instant time, Kind kind) {
    FamiliarityState learned =
        kind == Kind.JUDGED ? before.familiar() : model.learn(before.familiar(), value, day(time));
    return learned.equals(before.familiar())
        ? new Result(before, false, false, false)
        : new Result(before.learned(learned, before.candidates(), time), true, false, true);
  }

  /** Where the memory is full of better known values, the value remains a candidate. */
  private Result makeFamiliar(
      UserBaseline before, String value, CandidateValue seen, Instant time) {
    FamiliarityState learned = model.learn(before.familiar(), value, day(time));
    if (!model.knows(learned, value)) {
      return new Result(withCandidate(before, value, seen, time), true, true, false);
    }
    Map<String, CandidateValue> candidates = new HashMap<>(before.candidates());
    candidates.remove(value);
    return new Result(before.learned(learned, candidates, time), true, false, true);
  }

  private static UserBaseline withCandidate(
      UserBaseline before, String value, CandidateValue seen, Instant time) {
    Map<String, CandidateValue> candidates = new HashMap<>(before.candidates());
    candidates
        .values()
        .removeIf(other -> other.lastSeen().plus(CANDIDATES_FORGOTTEN_AFTER).isBefore(time));
    if (candidates.size() >= MOST_CANDIDATES && !candidates.containsKey(value)) {
      candidates.entrySet().stream()
          .min(
              Comparator.comparing((Map.Entry<String, CandidateValue> e) -> e.getValue().lastSeen())
                  .thenComparing(Map.Entry::getKey))
          .ifPresent(oldest -> candidates.remove(oldest.getKey()));
    }
    candidates.put(value, seen);
    return before.learned(before.familiar(), candidates, time);
  }
}
