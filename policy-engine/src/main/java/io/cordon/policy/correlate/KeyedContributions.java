package io.cordon.policy.correlate;

import io.cordon.model.activity.Activity;
import java.util.List;

/**
 * One activity on its way to the windows of one group. All policies that group by the same values
 * share this record, so that an activity is sent once to each group.
 *
 * @param groupKey the key of the stream, see {@link Group#key}
 * @param eventIds native event ids: those of the activity, or those of the burst it completed
 */
public record KeyedContributions(
    String groupKey, Activity activity, List<String> eventIds, List<Contribution> contributions) {

  public KeyedContributions {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
    contributions = contributions == null ? List.of() : List.copyOf(contributions);
  }
}
