package io.cordon.datagen.peer;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.Label;
import io.cordon.model.identity.PeopleScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gathers activities, which come in order of event time, into days of one person in UTC, and passes
 * on the days in order of date and person. Service accounts and applications count as persons;
 * visitors of links and the cloud itself do not.
 *
 * <p>Remembers each person's history, and each sensitive file: records of downloads and shares
 * often do not say the label that an earlier record said.
 */
final class UserDays {
  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final int sensitiveRank;
  private final Consumer<UserDay> finished;
  private final Map<String, PersonHistory> histories = new HashMap<>();
  private final Map<String, Label> sensitiveFiles = new HashMap<>();
  private final Map<String, UserDay> open = new TreeMap<>();
  private long today = Long.MIN_VALUE;

  /**
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  UserDays(int sensitiveRank, Consumer<UserDay> finished) {
    this.sensitiveRank = sensitiveRank;
    this.finished = finished;
  }

  void see(Activity activity) {
    long day = Math.floorDiv(activity.time().getEpochSecond(), DAY_SECONDS);
    if (day < today) {
      throw new IllegalArgumentException(activity.id() + " is not in order of event time");
    }
    if (day > today) {
      finish();
      today = day;
    }
    boolean sensitive = isSensitive(activity);
    if (activity.outcome() == Outcome.FAILURE || !isPerson(activity.actor().kind())) {
      return;
    }
    String person = activity.person(PeopleScope.ORGANISATION).text();
    PersonHistory history = histories.computeIfAbsent(person, none -> new PersonHistory());
    UserDay userDay = open.get(person);
    if (userDay == null) {
      history.beginDay();
      userDay = new UserDay(person, activity.actor().key(), day);
      open.put(person, userDay);
    }
    userDay.add(activity, history, sensitive);
  }

  /** Passes on the days that are open: the log has ended, or a new day begins. */
  void finish() {
    open.values().forEach(finished);
    open.clear();
  }

  private static boolean isPerson(ActorKind kind) {
    return kind != ActorKind.ANONYMOUS && kind != ActorKind.SYSTEM;
  }

  private boolean isSensitive(Activity activity) {
    if (activity.file().id() == null) {
      return false;
    }
    Label label = activity.file().label();
    String file = activity.subjectKey();
    if (label.isRanked() && label.rank() >= sensitiveRank) {
      sensitiveFiles.put(file, label);
    } else if (label.isRanked()) {
      sensitiveFiles.remove(file);
    }
    return sensitiveFiles.containsKey(file);
  }
}
