package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.condition.Field;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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

  /**
   * One of the groups.
   *
   * @param key where the values mean the same, and the values
   * @param values one for each field
   */
  public record Group(String key, List<String> values) {
    private Group with(String value) {
      List<String> more = new ArrayList<>(values);
      more.add(value);
      return new Group(key + '|' + value.length() + ':' + value, more);
    }
  }

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
    return groups(activity, people).stream().map(Group::key).toList();
  }

  /** The same groups, with the values that make them. */
  public List<Group> groups(Activity activity, PeopleScope people) {
    List<Group> groups = List.of(new Group(realm(activity, people), List.of()));
    for (Field field : fields) {
      groups = extended(groups, differentValues(field, activity));
    }
    return groups;
  }

  private static Collection<String> differentValues(Field field, Activity activity) {
    List<String> values = field.values(activity);
    return values.size() < 2 ? values : new LinkedHashSet<>(values);
  }

  private static List<Group> extended(List<Group> groups, Collection<String> values) {
    List<Group> longer = new ArrayList<>();
    for (String value : values) {
      for (Group group : groups) {
        if (longer.size() < MOST_GROUPS) {
          longer.add(group.with(value));
        }
      }
    }
    return longer;
  }

  /** A person is the same in all clouds; any other value means something in one of them only. */
  private String realm(Activity activity, PeopleScope people) {
    if (person < 0) {
      return activity.subject().tenantKey();
    }
    return fields.get(person) == Field.USER
        ? activity.person(people).realm()
        : people.realm(activity.tenant());
  }
}
