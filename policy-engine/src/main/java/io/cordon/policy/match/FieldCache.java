package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The field values of the activity that is being matched; each is read and put in lower case at
 * most once. Entries of earlier activities are recognised by their generation and need no clearing.
 */
@SuppressWarnings("EnumOrdinal") // hot path: an array access is faster than a map look-up
final class FieldCache {
  private static final int FIELDS = Field.values().length;

  private final String[] values = new String[FIELDS];
  private final long[] valueGenerations = new long[FIELDS];
  private final String[] lowerCase = new String[FIELDS];
  private final long[] lowerCaseGenerations = new long[FIELDS];
  private Activity activity;
  private long generation;

  void reset(Activity next) {
    activity = next;
    generation++;
  }

  Activity activity() {
    return activity;
  }

  /** A number that differs for each activity; never 0. */
  long generation() {
    return generation;
  }

  /** The value of a single-valued field; null when it is missing. */
  String value(Field field) {
    int index = field.ordinal();
    if (valueGenerations[index] != generation) {
      valueGenerations[index] = generation;
      values[index] = field.value(activity);
    }
    return values[index];
  }

  /** The value of a single-valued field in lower case; null when it is missing. */
  String lowerCase(Field field) {
    int index = field.ordinal();
    if (lowerCaseGenerations[index] != generation) {
      lowerCaseGenerations[index] = generation;
      String value = value(field);
      boolean isLowerCase = value == null || !field.words().isEmpty();
      lowerCase[index] = isLowerCase ? value : value.toLowerCase(Locale.ROOT);
    }
    return lowerCase[index];
  }

  /** The different values of a multi-valued field, in lower case. */
  Set<String> lowerCaseValues(Field field) {
    List<String> written = field.values(activity);
    if (written.isEmpty()) {
      return Set.of();
    }
    Set<String> different = new LinkedHashSet<>();
    written.forEach(value -> different.add(value.toLowerCase(Locale.ROOT)));
    return different;
  }
}
