package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The activity in question; what several rules ask of it is found out once. */
@SuppressWarnings("EnumOrdinal") // looked up for each test of each activity: an array, not a map
final class FieldCache {
  private static final int FIELDS = Field.values().length;

  private final String[] values = new String[FIELDS];
  private final long[] readIn = new long[FIELDS];
  private final String[] lower = new String[FIELDS];
  private final long[] loweredIn = new long[FIELDS];
  private Activity activity;
  private long round;

  void turnTo(Activity next) {
    activity = next;
    round++;
  }

  Activity activity() {
    return activity;
  }

  /** Another number for each activity; never 0. */
  long round() {
    return round;
  }

  /** The value of a single-valued field; null when it is missing. */
  String value(Field field) {
    int at = field.ordinal();
    if (readIn[at] != round) {
      readIn[at] = round;
      values[at] = field.value(activity);
    }
    return values[at];
  }

  /** The same in lower case. */
  String lower(Field field) {
    int at = field.ordinal();
    if (loweredIn[at] != round) {
      loweredIn[at] = round;
      String value = value(field);
      boolean isLower = value == null || !field.words().isEmpty();
      lower[at] = isLower ? value : value.toLowerCase(Locale.ROOT);
    }
    return lower[at];
  }

  /** The different values of a field that can have several, in lower case. */
  Set<String> lowerAll(Field field) {
    List<String> values = field.values(activity);
    if (values.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new LinkedHashSet<>();
    values.forEach(value -> all.add(value.toLowerCase(Locale.ROOT)));
    return all;
  }
}
