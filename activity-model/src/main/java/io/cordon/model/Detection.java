package io.cordon.model;

import java.util.List;

/**
 * One detector's claim about one subject.
 *
 * @param activities what it saw, in order; the last one triggered it
 * @param why one sentence for people
 * @param anomaly null unless a baseline made the claim
 */
public record Detection(
    PolicyStamp policy, List<Activity> activities, String why, Anomaly anomaly) {

  public Detection {
    activities = activities == null ? List.of() : List.copyOf(activities);
  }

  public Activity first() {
    return activities.get(0);
  }

  public Activity trigger() {
    return activities.get(activities.size() - 1);
  }

  /**
   * What the finding is about: the actor for a baseline, which is learned per actor; else the file,
   * or the actor where there is none.
   */
  public String subject() {
    return policy.kind() == DetectorKind.BASELINE ? trigger().actorSubject() : trigger().subject();
  }
}
