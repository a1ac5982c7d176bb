package io.cordon.policy;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.UnicodeText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields by whose values activities are grouped ({@code group-by}).
 *
 * @param fields one or more; each value of a multi-valued field forms a group of its own
 * @param person index of the field that names a person, who is the same in all clouds, here or in
 *     another input of the correlation; -1 where no field does
 */
public record Grouping(List<Field> fields, int person) implements Serializable {
  /**
   * An activity is in no more groups than these; a share with more recipients counts for the first.
   */
  static final int MAX_GROUPS = 64;

  /**
   * What identifies one group.
   *
   * @param text the realm in which the values are unique, and the values
   * @param values one for each field
   */
  public record GroupKey(String text, List<String> values) {
    private GroupKey with(String value) {
      List<String> more = new ArrayList<>(values);
      more.add(value);
      return new GroupKey(text + '|' + value.length() + ':' + value, more);
    }
  }

  public Grouping {
    fields = List.copyOf(fields);
  }

  /** Groups by the same fields in every input of the correlation. */
  public Grouping(List<Field> fields) {
    this(fields, fields.indexOf(Field.USER));
  }

  /** The groups that the activity belongs to; none when it has no value in one of the fields. */
  public List<GroupKey> groups(Activity activity, PeopleScope people) {
    List<GroupKey> groups = List.of(new GroupKey(realm(activity, people), List.of()));
    for (Field field : fields) {
      groups = extended(groups, differentValues(field, activity));
    }
    return groups;
  }

  private static Collection<String> differentValues(Field field, Activity activity) {
    List<String> values = field.values(activity);
    Set<String> different = new LinkedHashSet<>();
    values.forEach(value -> different.add(UnicodeText.composed(value)));
    return different;
  }

  private static List<GroupKey> extended(List<GroupKey> groups, Collection<String> values) {
    List<GroupKey> longer = new ArrayList<>();
    for (String value : values) {
      for (GroupKey group : groups) {
        if (longer.size() < MAX_GROUPS) {
          longer.add(group.with(value));
        }
      }
    }
    return longer;
  }

  /** People are the same in all clouds; any other value is unique in one tenant of one cloud. */
  private String realm(Activity activity, PeopleScope people) {
    if (person < 0) {
      return activity.subject().tenantKey();
    }
    return fields.get(person) == Field.USER
        ? activity.person(people).realm()
        : people.realm(activity.tenant());
  }
}
