package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import java.util.ArrayList;
import java.util.List;

/** A method that judges each day of a person when the day is over. */
abstract class UserDayMethod implements PeerMethod {
  private final List<Alert> alerts = new ArrayList<>();
  private final UserDays days;

  /**
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  UserDayMethod(int sensitiveRank) {
    days = new UserDays(sensitiveRank, this::judge);
  }

  /** Scores a day with what was learned from those before, then learns it. */
  abstract void judge(UserDay day);

  /** Raises an alert at the last of the activities. */
  final void raise(UserDay day, Citations activities, double score) {
    alerts.add(activities.alert(title(), day.user(), score));
  }

  @Override
  public final void see(Activity activity) {
    days.see(activity);
  }

  @Override
  public final List<Alert> alerts() {
    days.finish();
    return List.copyOf(alerts);
  }
}
