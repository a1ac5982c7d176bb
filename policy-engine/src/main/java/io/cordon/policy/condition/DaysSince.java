package io.cordon.policy.condition;

import io.cordon.model.activity.Activity;
import java.time.Duration;
import java.time.Instant;

/** Whole days from something that Cordon remembers to an activity; -1 when unknown. */
final class DaysSince {
  private DaysSince() {}

  /** Since the file's present exposure began. */
  static long exposure(Activity activity) {
    return days(activity.file().exposedSince(), activity);
  }

  /** Since the first sync of this person with this program on this device. */
  static long firstSync(Activity activity) {
    return days(activity.client().since(), activity);
  }

  private static long days(Instant since, Activity activity) {
    return since == null || since.isAfter(activity.time())
        ? -1
        : Duration.between(since, activity.time()).toDays();
  }
}
