package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import io.cordon.model.activity.Activity;
import java.util.ArrayList;
import java.util.List;

/**
 * A method that judges each day of a person when the day is over. Its alerts have the time of the
 * last activity that they cite, which is earlier: its time to detect is a lower bound.
 */
abstract class UserDayMethod implements PeerMethod {
  private final List<Alert> alerts = new ArrayList<>();
  private final UserDays days;

  /**
   * @param sensitiveRank the rank of the lowest label that counts as sensitive
   */
  UserDayMethod(int sensitiveRank) {
    days = new UserDays(sensitiveRank, this::judge);
  }

  /** What is said of the method, without a full stop. */
  abstract String rule();

  @Override
  public final String description() {
    return rule()
        + "; a day is judged when it is over, yet its alert has the time of the last such activity,"
        + " so its time to detect is a lower bound";
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
