package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.UnicodeText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The field values of the activity that is being matched; each is read and folded at most once.
 * Entries of earlier activities are recognised by their generation and need no clearing.
 */
@SuppressWarnings("EnumOrdinal") // hot path: an array access is faster than a map look-up
final class FieldCache {
  private static final int FIELDS = Field.values().length;

  private final String[] values = new String[FIELDS];
  private final long[] valueGenerations = new long[FIELDS];
  private final String[] folded = new String[FIELDS];
  private final long[] foldedGenerations = new long[FIELDS];
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

  /** The value of a single-valued field, folded; null when it is missing. */
  String folded(Field field) {
    int index = field.ordinal();
    if (foldedGenerations[index] != generation) {
      foldedGenerations[index] = generation;
      String value = value(field);
      boolean isFolded = value == null || !field.words().isEmpty();
      folded[index] = isFolded ? value : UnicodeText.folded(value);
    }
    return folded[index];
  }

  /** The different values of a multi-valued field, folded. */
  Set<String> foldedValues(Field field) {
    List<String> written = field.values(activity);
    if (written.isEmpty()) {
      return Set.of();
    }
    Set<String> different = new LinkedHashSet<>();
    written.forEach(value -> different.add(UnicodeText.folded(value)));
    return different;
  }
}
