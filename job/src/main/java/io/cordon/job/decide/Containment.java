package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.ActionVerb;
import java.time.Duration;
import java.time.Instant;

/**
 * A containment that was asked for, and that may be in force.
 *
 * @param file {@code app|tenant|file id} of what it contains
 * @param act the act it was asked for
 * @param outsider whom it removes; null where it does not name one
 * @param at event time of that act
 * @param expiresAt after this nobody carries it out any more
 */
public record Containment(
    String policyId,
    ActionVerb verb,
    String file,
    String act,
    String outsider,
    Instant at,
    Instant expiresAt) {

  static Containment of(Action action, Detection detection) {
    Activity trigger = detection.trigger();
    return new Containment(
        detection.policy().id(),
        action.verb(),
        trigger.subjectKey(),
        trigger.act(),
        outsider(action),
        trigger.time(),
        action.expiresAt());
  }

  /** Whom the action removes; null where it does not name one person. */
  private static String outsider(Action action) {
    boolean one =
        action.verb() == ActionVerb.REMOVE_EXTERNAL_COLLABORATORS
            && action.target().collaborators().size() == 1;
    return one ? action.target().collaborators().get(0) : null;
  }

  /**
   * Whether another policy's action would contain nothing that this does not: it holds the same
   * file, does as much, has not expired, and the file was not shared again since.
   */
  boolean covers(Action action, Detection detection, Duration lifetime) {
    Activity trigger = detection.trigger();
    return !policyId.equals(detection.policy().id())
        && file.equals(trigger.subjectKey())
        && verb.covers(action.verb())
        && (verb != ActionVerb.REMOVE_EXTERNAL_COLLABORATORS || removes(outsider(action)))
        && !isOver(trigger.time(), lifetime)
        && action.requestedAt().isBefore(expiresAt)
        && !isSharedAnew(detection);
  }

  private boolean removes(String other) {
    return outsider == null || outsider.equals(other);
  }

  /** What was contained may have been opened again by another act of sharing. */
  private boolean isSharedAnew(Detection detection) {
    Activity trigger = detection.trigger();
    return detection.activities().stream()
        .filter(activity -> activity.verb() == Verb.SHARE && activity.subjectKey().equals(file))
        .filter(share -> !share.act().equals(act))
        .anyMatch(share -> share.id().equals(trigger.id()) || share.time().isAfter(at));
  }

  /** In event time, so that a replay of old logs decides as it was decided then. */
  boolean isOver(Instant time, Duration lifetime) {
    return time.isAfter(at.plus(lifetime));
  }
}
