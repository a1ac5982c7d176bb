package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.Subject;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One detector's claim about one subject.
 *
 * @param activities what it saw, in order; the last one triggered it. Of a burst the first and the
 *     last
 * @param why one sentence for people
 * @param anomaly null unless a baseline made the claim
 * @param burst null unless something was counted
 * @param about the subject, where the policy groups by something else than file or user; null where
 *     the activities tell it
 */
public record Detection(
    PolicySnapshot policy,
    List<Activity> activities,
    String why,
    Anomaly anomaly,
    Burst burst,
    String about) {

  public Detection {
    activities = activities == null ? List.of() : List.copyOf(activities);
  }

  /** A claim about the file, or about the actor where it is a baseline's. */
  public Detection(PolicySnapshot policy, List<Activity> activities, String why, Anomaly anomaly) {
    this(policy, activities, why, anomaly, null, null);
  }

  /** The same claim by the policy in another mode. */
  public Detection withMode(Mode mode) {
    return new Detection(policy.withMode(mode), activities, why, anomaly, burst, about);
  }

  /** Native ids of all that shows it, the latest {@link Activity#MAX_EVENT_IDS}. */
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

  /**
   * The subject of the finding: what the policy groups by; the actor for a baseline, which is
   * learned per actor; else the file, or the actor where there is none.
   */
  public String subjectKey() {
    if (about != null) {
      return about;
    }
    Subject subject =
        policy.kind() == DetectorKind.BASELINE ? trigger().actorSubject() : trigger().subject();
    return subject.key();
  }
}
