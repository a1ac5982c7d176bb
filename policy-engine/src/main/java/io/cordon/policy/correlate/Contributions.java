package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.List;

/**
 * One activity on its way to the windows of one group. All policies that group by the same values
 * share it, so that an activity is sent once to each group.
 *
 * @param key the group's
 * @param eventIds native ids of what it stands for: the activity's own, or those of a burst
 */
public record Contributions(
    String key, Activity activity, List<String> eventIds, List<Contribution> hits) {

  public Contributions {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
    hits = hits == null ? List.of() : List.copyOf(hits);
  }
}
