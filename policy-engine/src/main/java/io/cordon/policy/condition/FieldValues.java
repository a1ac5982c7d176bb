package io.cordon.policy.condition;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The values of fields that are computed from several parts of an activity. */
final class FieldValues {
  private FieldValues() {}

  static long exposureDays(Activity activity) {
    return daysSince(activity.file().exposedSince(), activity);
  }

  static long syncDays(Activity activity) {
    return daysSince(activity.client().since(), activity);
  }

  /** Whole days; -1 when unknown. */
  private static long daysSince(Instant since, Activity activity) {
    return since == null || since.isAfter(activity.time())
        ? -1
        : Duration.between(since, activity.time()).toDays();
  }

  static List<String> recipients(Activity activity, Function<Recipient, String> part) {
    List<Recipient> recipients = activity.share().recipients();
    return recipients.isEmpty()
        ? List.of()
        : recipients.stream().map(part).filter(Objects::nonNull).toList();
  }

  /** Null where the label is unknown: nobody knows whose it is. */
  static String foreign(Label label) {
    return label.isKnown() ? String.valueOf(label.isForeign()) : null;
  }
}
