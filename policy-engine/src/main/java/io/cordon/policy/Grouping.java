package io.cordon.policy;

import io.cordon.model.Activity;
import io.cordon.model.PeopleScope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that activities must agree in to belong together.
 *
 * @param fields one or more; of a field with several values each makes a group of its own
 * @param person the index of the one that names a person, who is the same in all clouds, here or in
 *     another part of the correlation; -1 where none does
 */
public record Grouping(List<Field> fields, int person) implements Serializable {
  /** A share with more recipients than these counts for the first of them. */
  static final int MOST_GROUPS = 64;

  public Grouping {
    fields = List.copyOf(fields);
  }

  /** By the same fields in every part. */
  public Grouping(List<Field> fields) {
    this(fields, fields.indexOf(Field.USER));
  }

  /**
   * Where the values mean the same, and the values, for each group that the activity belongs to;
   * none when it lacks one of the values.
   */
  public List<String> keys(Activity activity, PeopleScope people) {
    List<String> keys = List.of(scope(activity, people));
    for (Field field : fields) {
      keys = extended(keys, field.values(activity));
    }
    return keys;
  }

  private static List<String> extended(List<String> keys, List<String> values) {
    List<String> longer = new ArrayList<>();
    for (String value : values) {
      for (String key : keys) {
        if (longer.size() < MOST_GROUPS) {
          longer.add(key + '|' + value.length() + ':' + value);
        }
      }
    }
    return longer;
  }

  /** A person is the same in all clouds; any other value means something in one of them only. */
  private String scope(Activity activity, PeopleScope people) {
    boolean inAllClouds =
        person >= 0 && (fields.get(person) != Field.USER || activity.actor().domain() != null);
    return inAllClouds
        ? people.realm(activity)
        : activity.app().id() + '|' + (activity.tenant() == null ? "" : activity.tenant());
  }
}
