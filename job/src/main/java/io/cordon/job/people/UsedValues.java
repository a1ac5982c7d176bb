package io.cordon.job.people;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.observe.ValueUse;
import java.util.HashMap;
import java.util.Map;

/**
 * Which values of a person the peers have been told of, and when: they count people, not uses. Each
 * value is told at its first use, and once a month then. Changed in place.
 */
final class UsedValues {
  /** Further ones take the place of those that were used longest ago. */
  static final int MOST_VALUES = 200;

  private static final int DAYS_A_LESSON = 30;

  /** The day on which the peers were told last. */
  private final Map<Used, Integer> toldOn = new HashMap<>();

  /** A value of a trait. */
  record Used(Trait trait, int value) {}

  /** The lesson that a use is to peers; null where they know it. */
  Lesson lesson(ValueUse use) {
    Used used = new Used(use.trait(), use.value());
    Integer told = toldOn.get(used);
    if (told != null && use.day() < told + DAYS_A_LESSON) {
      return null;
    }
    if (told == null && toldOn.size() >= MOST_VALUES) {
      forgetOldest();
    }
    toldOn.put(used, use.day());
    return Lesson.of(use, told == null);
  }

  private void forgetOldest() {
    toldOn.entrySet().stream()
        .min(
            Map.Entry.<Used, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().trait())
                .thenComparing(entry -> entry.getKey().value()))
        .ifPresent(oldest -> toldOn.remove(oldest.getKey()));
  }

  /** For the bytes. */
  Map<Used, Integer> toldOn() {
    return toldOn;
  }
}
