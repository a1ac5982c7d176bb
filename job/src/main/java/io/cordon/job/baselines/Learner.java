package io.cordon.job.baselines;

import io.cordon.anomaly.Familiarity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Judges whether a value is new to a user, and learns it.
 *
 * <p>A new value is on probation for a day: whoever signs in from a strange place and then
 * downloads from there must not have made the place familiar by signing in. It becomes familiar
 * when it is seen again after that day.
 */
final class Learner {
  private static final Duration PROBATION = Duration.ofDays(1);
  private static final int MOST_ON_PROBATION = 32;
  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Familiarity model = Familiarity.forUser();

  /**
   * What became of one observation.
   *
   * @param after the memory to keep
   * @param changed whether it differs from the one before
   * @param novel whether the value was not familiar
   * @param taught whether it counted as familiar now, once a day: peers learn only that
   */
  record Observed(Memory after, boolean changed, boolean novel, boolean taught) {}

  Observed observe(Memory before, String value, Instant time) {
    Instant firstSeen = before.onProbation().get(value);
    if (model.knows(before.familiar(), value)
        || (firstSeen != null && !time.isBefore(firstSeen.plus(PROBATION)))) {
      return familiar(before, value, time);
    }
    return firstSeen == null
        ? new Observed(withNewcomer(before, value, time), true, true, false)
        : new Observed(before, false, true, false);
  }

  /** Chance that this user comes up with a new value at all. */
  double pNew(Memory memory) {
    return model.pNew(memory.familiar());
  }

  static double historyDays(Memory memory, Instant time) {
    return memory.since() == null
        ? 0
        : Math.max(0, Duration.between(memory.since(), time).toMillis() / DAY_MILLIS);
  }

  static double day(Instant time) {
    return time.toEpochMilli() / DAY_MILLIS;
  }

  private Observed familiar(Memory before, String value, Instant time) {
    var learned = model.learn(before.familiar(), value, day(time));
    if (learned.equals(before.familiar())) {
      return new Observed(before, false, false, false);
    }
    Map<String, Instant> newcomers = new HashMap<>(before.onProbation());
    newcomers.remove(value);
    return new Observed(
        new Memory(learned, newcomers, before.since(), time, before.lessons() + 1),
        true,
        false,
        true);
  }

  private static Memory withNewcomer(Memory before, String value, Instant time) {
    Map<String, Instant> newcomers = new HashMap<>(before.onProbation());
    newcomers.values().removeIf(seen -> seen.plus(PROBATION.multipliedBy(60)).isBefore(time));
    if (newcomers.size() >= MOST_ON_PROBATION) {
      newcomers.entrySet().stream()
          .min(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
          .ifPresent(oldest -> newcomers.remove(oldest.getKey()));
    }
    newcomers.put(value, time);
    Instant since = before.since() == null ? time : before.since();
    return new Memory(before.familiar(), newcomers, since, time, before.lessons() + 1);
  }
}
