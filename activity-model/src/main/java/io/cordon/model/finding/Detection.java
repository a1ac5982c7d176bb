package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One detector's claim about one subject.
 *
 * @param activities the evidence, in order; the last one triggered the detection. For a burst the
 *     first and the last counted activity
 * @param why one sentence for people
 * @param anomalies what was unusual, the strongest first; empty unless statistics made the claim
 * @param burst null unless a correlation counted
 * @param groupSubject the subject's key when the policy groups by something else than the file, or
 *     a baseline learns a person; null when the activities determine the subject
 */
public record Detection(
    PolicySnapshot policy,
    List<Activity> activities,
    String why,
    List<Anomaly> anomalies,
    Burst burst,
    String groupSubject) {

  public Detection {
    activities = activities == null ? List.of() : List.copyOf(activities);
    anomalies = anomalies == null ? List.of() : List.copyOf(anomalies);
  }

  /** A claim about the file, or about the actor when there is no file. */
  public Detection(
      PolicySnapshot policy, List<Activity> activities, String why, List<Anomaly> anomalies) {
    this(policy, activities, why, anomalies, null, null);
  }

  /** The same claim by the policy in another mode. */
  public Detection withMode(Mode mode) {
    return new Detection(policy.withMode(mode), activities, why, anomalies, burst, groupSubject);
  }

  /** Native ids of all evidence, the latest {@link Activity#MAX_EVENT_IDS}. */
  public List<String> eventIds() {
    Set<String> ids = new LinkedHashSet<>(burst == null ? List.of() : burst.eventIds());
    activities.forEach(activity -> ids.addAll(activity.eventIds()));
    return ids.stream().skip(Math.max(0, ids.size() - Activity.MAX_EVENT_IDS)).toList();
  }

  public Activity first() {
    return activities.get(0);
  }

  public Activity trigger() {
    return activities.get(activities.size() - 1);
  }

  /** The key of the finding's subject: the file, or the actor when there is no file. */
  public String subjectKey() {
    return groupSubject != null ? groupSubject : trigger().subjectKey();
  }

  /**
   * The id of the finding that it opens: UUIDv5 of policy, subject and first activity, so that a
   * replay yields the same.
   */
  public String findingUid() {
    return StableId.of("finding", policy.id(), subjectKey(), first().act());
  }
}
