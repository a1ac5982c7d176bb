package io.cordon.job.people;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.observe.ValueUse;
import java.util.HashMap;
import java.util.Map;

/**
 * Which values of a person the peers know of, and since when: they count people, not uses. Each
 * value is a lesson at its first use, and once a month then. Changed in place.
 */
final class UsedValues {
  /** Further ones take the place of those that were used longest ago. */
  static final int MOST_VALUES = 200;

  private static final int DAYS_A_LESSON = 30;

  /** The day on which the peers had the last lesson. */
  private final Map<Used, Integer> lessonDays = new HashMap<>();

  /** A value of a trait. */
  record Used(Trait trait, int value) {}

  /** The lesson that a use is to peers; null where they know it. */
  Lesson lesson(ValueUse use) {
    Used used = new Used(use.trait(), use.value());
    Integer last = lessonDays.get(used);
    if (last != null && use.day() < last + DAYS_A_LESSON) {
      return null;
    }
    if (last == null && lessonDays.size() >= MOST_VALUES) {
      forgetOldest();
    }
    lessonDays.put(used, use.day());
    return Lesson.of(use, last == null);
  }

  private void forgetOldest() {
    lessonDays.entrySet().stream()
        .min(
            Map.Entry.<Used, Integer>comparingByValue()
                .thenComparing(entry -> entry.getKey().trait())
                .thenComparing(entry -> entry.getKey().value()))
        .ifPresent(oldest -> lessonDays.remove(oldest.getKey()));
  }

  /** For the bytes. */
  Map<Used, Integer> lessonDays() {
    return lessonDays;
  }
}
