package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.identity.Subject;
import io.cordon.policy.Grouping;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Group;
import java.util.ArrayList;
import java.util.List;

/** The groups that an activity belongs to, with the words and the subject for what they do. */
final class Groups {
  private Groups() {}

  static List<Group> of(Grouping grouping, Activity activity, PeopleScope people) {
    List<Group> groups = new ArrayList<>();
    for (Grouping.Group group : grouping.groups(activity, people)) {
      String whose = whose(grouping, group, activity);
      groups.add(new Group(group.key(), whose, about(grouping, group, activity)));
    }
    return groups;
  }

  private static String whose(Grouping grouping, Grouping.Group group, Activity activity) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < group.values().size(); i++) {
      String value = group.values().get(i);
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
    return String.join(" ", words);
  }

  /** A file where there is one, else a person, else the values themselves. */
  private static String about(Grouping grouping, Grouping.Group group, Activity activity) {
    List<Field> fields = grouping.fields();
    if (fields.contains(Field.FILE_ID)) {
      return null;
    }
    if (fields.contains(Field.USER) || fields.contains(Field.USER_ID)) {
      return activity.actorSubject().key();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      words.add(fields.get(i).word() + '=' + group.values().get(i));
    }
    return new Subject(activity.app(), activity.tenant(), String.join(",", words)).key();
  }
}
