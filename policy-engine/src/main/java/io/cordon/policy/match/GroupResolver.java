package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.identity.Subject;
import io.cordon.policy.Grouping;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Group;
import java.util.ArrayList;
import java.util.List;

/** The groups that an activity belongs to, each with its description and subject for findings. */
final class GroupResolver {
  private GroupResolver() {}

  static List<Group> of(Grouping grouping, Activity activity, PeopleScope people) {
    List<Group> groups = new ArrayList<>();
    for (Grouping.GroupKey key : grouping.groups(activity, people)) {
      String description = description(grouping, key, activity);
      groups.add(new Group(key.text(), description, subjectKey(grouping, key, activity)));
    }
    return groups;
  }

  private static String description(Grouping grouping, Grouping.GroupKey key, Activity activity) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < key.values().size(); i++) {
      String value = key.values().get(i);
      words.add(
          switch (grouping.fields().get(i)) {
            case USER, USER_ID -> "by " + value;
            case FILE_ID ->
                "of " + (activity.file().name() == null ? value : activity.file().name());
            case FILE, FILE_PATH, FILE_URL -> "of " + value;
            case RECIPIENT, RECIPIENT_DOMAIN -> "to " + value;
            case IP, COUNTRY, CITY, PLACE, HOST -> "from " + value;
            default -> "with " + grouping.fields().get(i).word() + ' ' + value;
          });
    }
    return words.size() == 1 ? words.get(0) : String.join(" ", words);
  }

  /** Null where the policy groups by file; else the key of the person, else of the values. */
  private static String subjectKey(Grouping grouping, Grouping.GroupKey key, Activity activity) {
    List<Field> fields = grouping.fields();
    if (fields.contains(Field.FILE_ID)) {
      return null;
    }
    if (fields.contains(Field.USER) || fields.contains(Field.USER_ID)) {
      return activity.actorSubject().key();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      words.add(fields.get(i).word() + '=' + key.values().get(i));
    }
    return new Subject(activity.app(), activity.tenant(), String.join(",", words)).key();
  }
}
